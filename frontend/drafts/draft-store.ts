import type { DraftKey } from './draft-types';

/** A write as it goes to the server; the same op again is the same write again. */
export interface Sent {
  op: string;
  base: number;
  fields: Record<string, string>;
  at: string;
}

/** One field that waits to be sent. Without a base it stands on the write before it, which has no answer yet. */
export interface Waiting {
  words: string;
  base?: number;
}

/** What a device keeps of one part: a write without an answer, and what was typed since. */
export interface Entry {
  key: DraftKey;
  sent?: Sent;
  waiting: Record<string, Waiting>;
  /** When something was typed last. */
  at: number;
}

/** An entry as it lies on the device: locked, and to be told apart only by whose it is and how old. */
interface Locked {
  id: string;
  owner: string;
  tab: string;
  at: number;
  iv: Uint8Array<ArrayBuffer>;
  words: ArrayBuffer;
}

const DATABASE = 'alongside-drafts';
const FOURTEEN_DAYS = 14 * 24 * 60 * 60 * 1000;

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const finished = (transaction: IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

const utf8 = new TextEncoder();

/**
 * What is typed and not sent yet, on this device, in IndexedDB. It is locked with AES-GCM under a key that comes from the
 * server for this person on this device and is never stored here: once they sign out the server throws it away, and what
 * remains is noise. Each tab keeps its own entries, so that two tabs never overwrite one another's; those of a tab that is
 * gone are taken over by the next.
 */
export class DraftStore {
  private readonly tab = crypto.randomUUID?.() ?? String(Math.random());
  private database?: IDBDatabase;
  private owner = '';
  private key?: CryptoKey;

  /** Whether this browser can keep anything: not over an open line, and not in some private windows. */
  static async device(): Promise<DraftStore | undefined> {
    if (!globalThis.isSecureContext || !globalThis.crypto?.subtle || !globalThis.indexedDB) {
      return undefined;
    }
    try {
      const store = new DraftStore();
      const opening = indexedDB.open(DATABASE, 1);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('device');
        opening.result.createObjectStore('entries', { keyPath: 'id' });
      };
      store.database = await done(opening);
      // Another tab with a newer version of the page must not wait for this one.
      store.database.onversionchange = () => store.database?.close();
      return store;
    } catch {
      return undefined;
    }
  }

  /** The id under which this device has its keys; made once, and gone with everything else that is stored here. */
  async deviceId(): Promise<string> {
    const transaction = this.database!.transaction('device', 'readwrite');
    const devices = transaction.objectStore('device');
    const known = (await done(devices.get('id'))) as string | undefined;
    const id = known ?? crypto.randomUUID();
    if (!known) {
      devices.put(id, 'id');
    }
    await finished(transaction);
    return id;
  }

  async unlock(owner: string, key: string): Promise<void> {
    const bytes = Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0));
    this.key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
    this.owner = owner;
    // Held as long as the tab lives: nobody else takes its entries over.
    void navigator.locks?.request(this.lockOf(this.tab), () => new Promise(() => {}));
    await this.forgetOld();
  }

  get isOpen() {
    return this.key !== undefined;
  }

  async put(id: string, entry: Entry): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const place = this.place(id);
    const words = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: utf8.encode(place) },
      this.key!,
      utf8.encode(JSON.stringify(entry))
    );
    const locked: Locked = { id: place, owner: this.owner, tab: this.tab, at: entry.at, iv, words };
    await this.change((entries) => entries.put(locked));
  }

  async remove(id: string): Promise<void> {
    await this.change((entries) => entries.delete(this.place(id)));
  }

  /** Everything of this person, in whatever tab it was typed; at sign-out. */
  async removeAll(): Promise<void> {
    const theirs = (await this.all()).filter(({ owner }) => owner === this.owner);
    await this.change((entries) => theirs.forEach(({ id }) => entries.delete(id)));
    this.key = undefined;
  }

  /** How many parts wait on this device for this person, in all tabs. */
  async count(): Promise<number> {
    return (await this.all()).filter(({ owner }) => owner === this.owner).length;
  }

  /**
   * Takes over what tabs left behind that are gone, oldest first, and at most one entry of each part: a second one stays
   * where it is until the first is sent. What cannot be unlocked is noise, and goes. Says also whether something of other
   * tabs remains.
   */
  async adopt(busy: (id: string) => boolean): Promise<{ adopted: Entry[]; more: boolean }> {
    const adopted = new Map<string, Entry>();
    const left = (await this.all())
      .filter(({ owner, tab }) => owner === this.owner && tab !== this.tab)
      .sort((one, other) => one.at - other.at);
    for (const locked of left) {
      const id = locked.id.slice(locked.owner.length + locked.tab.length + 2);
      if (!busy(id) && !adopted.has(id)) {
        await this.whenGone(locked.tab, async () => {
          const entry = (await this.isThere(locked.id)) && (await this.opened(locked));
          if (entry) {
            await this.put(id, entry);
            adopted.set(id, entry);
          }
          await this.change((entries) => entries.delete(locked.id));
        });
      }
    }
    return { adopted: [...adopted.values()], more: left.length > adopted.size };
  }

  private async whenGone(tab: string, work: () => Promise<void>) {
    if (!navigator.locks) {
      return work();
    }
    return navigator.locks.request(this.lockOf(tab), { ifAvailable: true }, async (lock) => {
      if (lock) {
        await work();
      }
    });
  }

  private async opened(locked: Locked): Promise<Entry | undefined> {
    try {
      const words = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: locked.iv, additionalData: utf8.encode(locked.id) },
        this.key!,
        locked.words
      );
      return JSON.parse(new TextDecoder().decode(words)) as Entry;
    } catch {
      return undefined;
    }
  }

  /** Whoever they belong to: nobody keeps anything here for longer. */
  private async forgetOld() {
    const old = (await this.all()).filter(({ at }) => at < Date.now() - FOURTEEN_DAYS);
    await this.change((entries) => old.forEach(({ id }) => entries.delete(id)));
  }

  private async all(): Promise<Locked[]> {
    return done(this.database!.transaction('entries').objectStore('entries').getAll()) as Promise<Locked[]>;
  }

  /** Another tab may have been quicker. */
  private async isThere(place: string) {
    return (await done(this.database!.transaction('entries').objectStore('entries').count(place))) > 0;
  }

  private async change(work: (entries: IDBObjectStore) => void) {
    const transaction = this.database!.transaction('entries', 'readwrite', { durability: 'strict' });
    work(transaction.objectStore('entries'));
    await finished(transaction);
  }

  private place(id: string) {
    return `${this.owner}|${this.tab}|${id}`;
  }

  private lockOf(tab: string) {
    return `${DATABASE}-${tab}`;
  }
}
