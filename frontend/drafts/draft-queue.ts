import { DraftLine, type Answer, type DraftSession } from './draft-line';
import { DraftStore, type Entry, type Sent, type Waiting } from './draft-store';
import { asTyped, idOf, timeOf, type DraftKey, type KeptDraft } from './draft-types';

export type { DraftKey, KeptDraft } from './draft-types';

export type DraftState =
  | 'nothing'
  | 'typing'
  | 'kept'
  | 'on-device'
  | 'only-here'
  | 'sign-in'
  | 'two-versions'
  | 'refused'
  | 'other-person';

/** How a draft stands, in the words that the person reads. */
export interface DraftStatus {
  state: DraftState;
  words: string;
  /** The part that the words are about, where they are about one. */
  key?: DraftKey;
}

/** A part of a document as this page has it. */
interface Part extends Entry {
  known: { version: number; fields: Record<string, string> };
  /** When what is not sent yet was begun, and when it is due. */
  since: number;
  due: number;
  keptAt?: number;
  onDeviceAt?: number;
  /** When the write was sent first that has no answer yet. */
  sentAt?: number;
  clash?: { theirs: KeptDraft; fields: Set<string> };
  refused?: { field?: string; sentence: string };
  storing?: Promise<void>;
  storeAgain?: boolean;
}

export interface OpenOptions {
  /** The token of a link through which somebody answers who has no account. */
  link?: string;
  /** Nothing is written on this device, whatever was said at the sign-in. */
  memoryOnly?: boolean;
}

/** After a pause of so many milliseconds what was typed is sent; of somebody who never pauses, every few seconds. */
const PAUSE = 800;
const AT_LATEST = 5_000;
const SLOW = 2_500;
const LONGEST_WAIT = 30_000;
const ASK_AGAIN = 10_000;
const LOOK_AGAIN = 2_000;
const AFTER_THE_OTHER = 2_000;
/** For so long somebody who signs out waits for what is on its way. */
const PATIENT = 5_000;

/** The server's own words where it has none. */
const NO_SIGN_IN = 'Sign in again: nothing is lost.';

const soon = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * What is typed on this page on its way to the server: on the device with each key, then to the server in order and once.
 * No answer, and it is tried again, later and later; nobody signed in, and it waits for the same person; somebody else wrote
 * in the same field, and both texts stay until the person has chosen.
 */
export class DraftQueue extends EventTarget {
  private readonly parts = new Map<string, Part>();
  private readonly news = 'BroadcastChannel' in globalThis ? new BroadcastChannel('alongside-drafts') : undefined;
  private line = new DraftLine();
  private link?: string;
  private store?: DraftStore;
  private device?: string;
  private opening?: Promise<void>;
  private owner?: string;
  private shared = false;
  private pumping?: Promise<void>;
  private timer?: ReturnType<typeof setTimeout>;
  private adoption?: ReturnType<typeof setTimeout>;
  private failures = 0;
  private notBefore = 0;
  private isAway = false;
  private isSignedOut = false;
  private isSomebodyElse = false;
  private lastKept?: number;

  /**
   * Begins once a page; without it the first write does. A page for people who come by a link says so whenever it knows, and
   * then everything goes in their name.
   */
  open(options: OpenOptions = {}): Promise<void> {
    if (!this.opening) {
      this.listen();
      this.opening = this.enter(options);
    } else if (options.memoryOnly || (options.link && options.link !== this.link)) {
      this.opening = this.opening.then(() => this.enter(options));
    }
    return this.opening;
  }

  private listen() {
    window.addEventListener('online', this.wake);
    window.addEventListener('offline', () => this.tell());
    window.addEventListener('pageshow', (event) => event.persisted && this.wake());
    window.addEventListener('pagehide', this.hurry);
    window.addEventListener('beforeunload', (event) => this.hasNoDevice && this.unsent() && event.preventDefault());
    document.addEventListener('visibilitychange', () => (document.hidden ? this.hurry() : this.wake()));
    window.addEventListener('focus', () => this.isSignedOut && this.wake());
    this.news?.addEventListener('message', ({ data }) => void this.hear(data));
  }

  private async enter({ link, memoryOnly }: OpenOptions) {
    this.link = link ?? this.link;
    this.line = new DraftLine(this.link);
    this.owner = undefined;
    this.store = memoryOnly ? undefined : await DraftStore.device();
    this.device = await this.store?.deviceId().catch(() => undefined);
    await this.askWho();
  }

  private async hear(data: { is?: string; owner?: string }) {
    if (data.is === 'signed-in' && data.owner !== this.owner) {
      await this.askWho();
    } else if (data.is === 'signed-in' && this.isSignedOut) {
      this.wake();
    } else if (data.is === 'leaving' && data.owner === this.owner) {
      await this.flush();
    } else if (data.is === 'left' && data.owner === this.owner) {
      // Signed out in another tab: nobody reads on here. Not at the same moment, or the two forms of the sign-in would each
      // get a token of their own, and only one of them would be taken.
      this.parts.clear();
      setTimeout(() => location.reload(), AFTER_THE_OTHER);
    }
  }

  /** Asks who is signed in, and unlocks for them what this device keeps. */
  private async askWho(): Promise<boolean> {
    const session = await this.line.ask(this.device);
    if (session === null) {
      this.failed();
      return false;
    }
    this.isAway = false;
    this.isSignedOut = session === undefined;
    if (!session) {
      this.tell();
      return false;
    }
    if (this.owner && session.owner !== this.owner) {
      await this.leaveToSomebodyElse();
      return false;
    }
    const first = !this.owner;
    this.isSomebodyElse = false;
    this.owner = session.owner;
    this.shared = session.shared;
    await this.unlock(session);
    if (first) {
      this.news?.postMessage({ is: 'signed-in', owner: session.owner });
    }
    return true;
  }

  private async unlock(session: DraftSession) {
    if (!session.key || !this.store) {
      // Somebody may have said only now that the computer is shared: what this page has written on it goes.
      const written = this.store?.isOpen ? [...this.parts.keys()] : [];
      await Promise.all(written.map((id) => this.store!.remove(id))).catch(() => undefined);
      this.store = undefined;
      return;
    }
    try {
      if (!this.store.isOpen) {
        await this.store.unlock(session.owner, session.key);
        for (const part of this.parts.values()) {
          this.keepOnDevice(part);
        }
      }
      await this.adopt();
    } catch {
      this.store = undefined;
    }
  }

  /** Takes over what tabs left behind; as long as there are entries of another tab, looks again whether it still lives. */
  private async adopt() {
    if (this.hasNoDevice) {
      return;
    }
    const busy = (id: string) => this.isUnsent(this.parts.get(id));
    const { adopted, more } = await this.store!.adopt(busy);
    for (const { key, sent, waiting, at } of adopted) {
      const part = this.part(key);
      Object.assign(part, { sent, waiting, at, sentAt: at, onDeviceAt: at, since: at, due: 0 });
      this.say('draft-found', { key, fields: this.ours(part) });
    }
    clearTimeout(this.adoption);
    if (more) {
      this.adoption = setTimeout(() => void this.adopt().catch(() => undefined), LOOK_AGAIN);
    }
    void this.pump();
  }

  /** What somebody typed stays theirs: the page goes, if it can without losing it, so that nobody else reads it. */
  private async leaveToSomebodyElse() {
    this.isSomebodyElse = true;
    this.tell();
    if (this.store?.isOpen) {
      for (const part of this.parts.values()) {
        while (part.storing) {
          await part.storing;
        }
      }
      location.reload();
    }
  }

  private get hasNoDevice() {
    return !this.store?.isOpen;
  }

  // What the page tells and asks.

  /** The page shows this version: what is typed from now on stands on it. */
  know(key: DraftKey, draft: Pick<KeptDraft, 'version' | 'fields'>) {
    const part = this.part(key);
    if (draft.version >= part.known.version) {
      part.known = { version: draft.version, fields: { ...draft.fields } };
    }
  }

  /** Every part of a document, with what is only on this device laid over what the server has. */
  async read(kind: string, document: string): Promise<Map<string, KeptDraft>> {
    await this.open();
    const found = new Map<string, KeptDraft>();
    for (const [id, draft] of Object.entries((await this.line.all(kind, document)) ?? {})) {
      this.know({ kind, document, part: id }, draft);
      found.set(id, draft);
    }
    for (const part of this.parts.values()) {
      if (part.key.kind === kind && part.key.document === document && this.isUnsent(part)) {
        const kept = found.get(part.key.part) ?? { version: 0, at: '', by: '', mine: true, fields: {} };
        found.set(part.key.part, { ...kept, fields: { ...kept.fields, ...this.ours(part) } });
      }
    }
    return found;
  }

  /** Something was typed or chosen: the fields that changed, whole. */
  write(key: DraftKey, fields: Record<string, string>, { now = false } = {}) {
    void this.open();
    const part = this.part(key);
    let changed = false;
    for (const [field, typed] of Object.entries(fields)) {
      const words = asTyped(typed);
      if (words !== this.valueIn(part, field)) {
        const before = part.waiting[field];
        const base = before ? before.base : part.sent && field in part.sent.fields ? undefined : part.known.version;
        part.waiting[field] = { words, base };
        changed = true;
      }
    }
    if (changed) {
      const moment = Date.now();
      part.at = moment;
      part.since ||= moment;
      part.due = now ? moment : Math.min(moment + PAUSE, part.since + AT_LATEST);
      part.refused = undefined;
      this.keepOnDevice(part);
      this.later(part.due - moment);
      this.tell(part);
    }
  }

  /** What is typed here or, failing that, kept. */
  value(key: DraftKey, field: string): string | undefined {
    const part = this.parts.get(idOf(key));
    return part && this.valueIn(part, field);
  }

  private valueIn(part: Part, field: string) {
    return part.waiting[field]?.words ?? part.sent?.fields[field] ?? part.known.fields[field] ?? '';
  }

  /** Somebody else wrote: what they wrote is fetched, and told where it is new. */
  async look(key: DraftKey) {
    await this.open();
    const draft = await this.line.get(key);
    if (draft) {
      this.arrive(this.part(key), draft);
    }
  }

  /** How many parts are not on the server yet. */
  unsent(): number {
    return [...this.parts.values()].filter((part) => this.isUnsent(part)).length;
  }

  /** Sends everything that waits, now. True where nothing is left. */
  async flush(): Promise<boolean> {
    await this.open();
    this.dueNow();
    this.notBefore = 0;
    await this.pump();
    const clash = [...this.parts.values()].find((part) => part.clash);
    if (clash) {
      this.say('draft-show-both', { key: clash.key });
    }
    return this.unsent() === 0;
  }

  /** Before signing out: sends what waits, and asks what to do with the rest. True where nothing is lost by going. */
  async mayLeave(ask: (left: number) => Promise<boolean>): Promise<boolean> {
    this.news?.postMessage({ is: 'leaving', owner: this.owner });
    await Promise.race([this.flush(), soon(PATIENT)]);
    let left = await this.left();
    for (let tries = 0; left && tries < 5 && this.hasOthers(left); tries++) {
      await soon(300);
      left = await this.left();
    }
    if (left && !(await ask(left))) {
      return false;
    }
    this.parts.clear();
    await this.store?.removeAll().catch(() => undefined);
    this.news?.postMessage({ is: 'left', owner: this.owner });
    return true;
  }

  private hasOthers(left: number) {
    return left > this.unsent();
  }

  /** In all tabs of this browser, as far as they keep it on the device. */
  private async left() {
    return Math.max(this.unsent(), this.hasNoDevice ? 0 : await this.store!.count());
  }

  /** Gives up what waits for this part. */
  forget(key: DraftKey) {
    const part = this.part(key);
    Object.assign(part, { sent: undefined, waiting: {}, clash: undefined, refused: undefined, since: 0 });
    this.keepOnDevice(part);
    this.tell(part);
  }

  /** The person has chosen between two versions of a field. */
  settle(key: DraftKey, field: string, how: 'mine' | 'theirs' | 'both') {
    const part = this.part(key);
    const clash = part.clash;
    if (!clash?.fields.has(field)) {
      return;
    }
    const mine = this.valueIn(part, field);
    const theirs = clash.theirs.fields[field] ?? '';
    const words = how === 'mine' ? mine : how === 'theirs' ? theirs : [theirs, mine].filter(Boolean).join('\n\n');
    part.known.fields[field] = theirs;
    delete part.waiting[field];
    if (words !== theirs) {
      part.waiting[field] = { words, base: clash.theirs.version };
    }
    clash.fields.delete(field);
    if (!clash.fields.size) {
      part.clash = undefined;
    }
    part.known.version = Math.max(part.known.version, clash.theirs.version);
    this.clean(part);
    part.due = 0;
    this.keepOnDevice(part);
    this.say('draft-settled', { key, fields: { [field]: words } });
    this.tell(part);
    this.pump();
  }

  /** Both versions of each field that two people wrote. */
  twoVersions(key: DraftKey) {
    const part = this.parts.get(idOf(key));
    const clash = part?.clash;
    return (
      part &&
      clash && {
        theirs: clash.theirs,
        fields: [...clash.fields].map((field) => ({
          field,
          mine: this.valueIn(part, field),
          theirs: clash.theirs.fields[field] ?? '',
        })),
      }
    );
  }

  // How it stands.

  status(key?: DraftKey): DraftStatus {
    const some = key ? [this.parts.get(idOf(key))].filter((part) => part !== undefined) : [...this.parts.values()];
    const unsent = some.filter((part) => this.isUnsent(part));
    if (unsent.length) {
      const slow = this.trouble(unsent) ?? this.slowWords(unsent);
      if (slow) {
        return slow;
      }
    }
    const kept = key ? some[0]?.keptAt : this.lastKept;
    if (unsent.length) {
      return { state: 'typing', words: kept ? `Kept at ${timeOf(kept)}` : '' };
    }
    return kept ? { state: 'kept', words: `Kept at ${timeOf(kept)}` } : { state: 'nothing', words: '' };
  }

  private trouble(unsent: Part[]): DraftStatus | undefined {
    if (this.isSomebodyElse) {
      return {
        state: 'other-person',
        words: 'Somebody else has signed in here. What you typed waits until you sign in again.',
      };
    }
    if (this.isSignedOut) {
      return { state: 'sign-in', words: NO_SIGN_IN };
    }
    const clash = unsent.find((part) => part.clash);
    if (clash) {
      const { by, mine } = clash.clash!.theirs;
      const other = mine ? 'one from another device' : by ? `${by}’s` : 'another';
      return { state: 'two-versions', words: `Two versions: yours and ${other}`, key: clash.key };
    }
    const refused = unsent.find((part) => part.refused);
    if (refused) {
      return { state: 'refused', words: refused.refused!.sentence, key: refused.key };
    }
    if (!this.isAway && navigator.onLine) {
      return undefined;
    }
    const reason = navigator.onLine ? 'We could not reach the server.' : 'No signal.';
    const kept = Math.max(...unsent.map((part) => part.onDeviceAt ?? 0));
    if (kept && !this.hasNoDevice) {
      return { state: 'on-device', words: `${reason} Kept on this device at ${timeOf(kept)}.` };
    }
    const why = this.shared ? 'This is a shared computer' : 'This browser keeps nothing on the device';
    return { state: 'only-here', words: `${reason} Not sent yet. ${why}: keep this page open.` };
  }

  /** Most of what is typed is on the server before anybody would have read that it is not. */
  private slowWords(unsent: Part[]): DraftStatus | undefined {
    const slow = unsent.find((part) => part.sent && Date.now() - part.sentAt! >= SLOW);
    return slow?.onDeviceAt && !this.hasNoDevice
      ? { state: 'on-device', words: `Kept on this device at ${timeOf(slow.onDeviceAt)}.` }
      : undefined;
  }

  private tell(part?: Part) {
    if (part) {
      this.say('draft-status', { ...this.status(part.key), key: part.key, part: true });
    }
    this.say('draft-status', this.status());
  }

  private say(event: string, detail: object) {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }

  // On the device.

  private part(key: DraftKey): Part {
    const id = idOf(key);
    let part = this.parts.get(id);
    if (!part) {
      part = { key: { ...key }, waiting: {}, at: 0, since: 0, due: 0, known: { version: 0, fields: {} } };
      this.parts.set(id, part);
    }
    return part;
  }

  private isUnsent(part?: Part) {
    return part !== undefined && (part.sent !== undefined || Object.keys(part.waiting).length > 0);
  }

  private ours(part: Part): Record<string, string> {
    const waiting = Object.entries(part.waiting).map(([field, { words }]) => [field, words]);
    return { ...part.sent?.fields, ...Object.fromEntries(waiting) };
  }

  /** Writes it now if nothing is being written, and else once more afterwards: never two at a time, never a queue of them. */
  private keepOnDevice(part: Part) {
    if (this.hasNoDevice) {
      return;
    }
    if (part.storing) {
      part.storeAgain = true;
      return;
    }
    part.storing = this.putAway(part).finally(async () => {
      part.storing = undefined;
      if (part.storeAgain) {
        part.storeAgain = false;
        this.keepOnDevice(part);
      }
    });
  }

  private async putAway(part: Part) {
    const id = idOf(part.key);
    try {
      if (this.isUnsent(part)) {
        const { key, sent, waiting, at } = part;
        await this.store!.put(id, { key, sent, waiting, at });
        part.onDeviceAt = Date.now();
      } else {
        await this.store!.remove(id);
        part.onDeviceAt = undefined;
      }
    } catch {
      // No room, or the person cleared it: from here on the page is what there is, and says so.
      this.store = undefined;
      this.tell();
    }
  }

  // To the server.

  private later(milliseconds: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.pump(), Math.max(0, milliseconds, this.notBefore - Date.now()));
  }

  /** Something has changed: the signal is back, the page is looked at again, somebody signed in in another tab. */
  private readonly wake = () => {
    this.failures = 0;
    this.notBefore = 0;
    void this.pump();
  };

  /** The page is about to go: what can still be sent, is; what cannot is on the device. */
  private readonly hurry = () => {
    this.dueNow();
    if (this.line.session && !this.isSignedOut && !this.isSomebodyElse && !this.pumping) {
      for (const part of this.parts.values()) {
        if (this.prepare(part)) {
          this.keepOnDevice(part);
          const sent = part.sent!;
          void this.line.put(part.key, sent, this.device).then((answer) => this.take(part, sent, answer));
        }
      }
    }
  };

  private dueNow() {
    this.parts.forEach((part) => (part.due = 0));
  }

  private pump(): Promise<void> {
    this.pumping ??= this.sendAll().finally(() => {
      this.pumping = undefined;
      this.plan();
    });
    return this.pumping;
  }

  private async sendAll() {
    await this.opening;
    if (Date.now() < this.notBefore || this.isSomebodyElse) {
      return;
    }
    if ((!this.owner || this.isSignedOut || this.isAway) && !(await this.askWho())) {
      return;
    }
    for (let part = this.next(); part; part = this.next()) {
      this.prepare(part);
      this.keepOnDevice(part);
      const sent = part.sent!;
      const slow = setTimeout(() => this.tell(part), SLOW);
      const answer = await this.line.put(part.key, sent, this.device);
      clearTimeout(slow);
      if (!(await this.take(part, sent, answer))) {
        return;
      }
    }
  }

  /** The next one to send: what was begun first, and is due. */
  private next(): Part | undefined {
    return [...this.parts.values()]
      .filter((part) => this.canGo(part) && part.due <= Date.now())
      .sort((one, other) => one.since - other.since)[0];
  }

  private canGo(part: Part) {
    return !part.refused && (part.sent !== undefined || this.goes(part).length > 0);
  }

  /** The fields of a part that can go: not those of which there are two versions. */
  private goes(part: Part): [string, Waiting][] {
    return Object.entries(part.waiting).filter(
      ([field, { base }]) => base !== undefined && !part.clash?.fields.has(field)
    );
  }

  /** Makes a write of what waits; what stands on another version goes with the one after. A write is never changed. */
  private prepare(part: Part): boolean {
    if (!part.sent && this.canGo(part)) {
      const going = this.goes(part);
      const base = going[0][1].base!;
      const together = going.filter(([, waiting]) => waiting.base === base);
      const fields = Object.fromEntries(together.map(([field, { words }]) => [field, words]));
      together.forEach(([field]) => delete part.waiting[field]);
      part.sent = { op: crypto.randomUUID?.() ?? madeUpId(), base, fields, at: new Date(part.at).toISOString() };
      part.sentAt = Date.now();
    }
    return part.sent !== undefined && !part.refused;
  }

  /** What the server said of a write. True where the next one can go. */
  private async take(part: Part, sent: Sent, answer: Answer): Promise<boolean> {
    if (part.sent !== sent) {
      // It was sent twice, as the page was about to go, and has had its answer.
      return true;
    }
    if (answer.is === 'away') {
      this.failed();
      return false;
    }
    this.isAway = false;
    this.failures = 0;
    switch (answer.is) {
      case 'kept':
        this.wasKept(part, sent, answer.draft);
        break;
      case 'two-versions':
        this.hasTwoVersions(part, sent, answer);
        break;
      case 'refused':
        this.backToWaiting(part, sent);
        part.refused = { field: answer.field, sentence: answer.sentence };
        this.say('draft-refused', { key: part.key, ...part.refused });
        break;
      case 'signed-out':
        this.isSignedOut = true;
        break;
    }
    this.keepOnDevice(part);
    this.tell(part);
    return answer.is !== 'signed-out';
  }

  private wasKept(part: Part, sent: Sent, draft: KeptDraft) {
    part.sent = undefined;
    for (const [field, waiting] of Object.entries(part.waiting)) {
      if (field in sent.fields) {
        // Unless somebody has written there since: then what is typed stands on what it stood on.
        waiting.base = draft.fields[field] === sent.fields[field] ? draft.version : sent.base;
      }
    }
    part.keptAt = this.lastKept = Date.now();
    const before = { ...part.known.fields };
    Object.assign(part.known.fields, sent.fields);
    this.arrive(part, draft, before);
    this.clean(part);
    this.say('draft-kept', { key: part.key, draft });
  }

  private clean(part: Part) {
    if (!this.isUnsent(part)) {
      part.since = 0;
      part.refused = undefined;
    }
  }

  /** Takes what came from the server; fields that are being typed here stay as they are, and on their own base. */
  private arrive(part: Part, draft: KeptDraft, before = part.known.fields) {
    if (draft.version < part.known.version) {
      return;
    }
    const arrived: string[] = [];
    const fields = { ...part.known.fields };
    for (const [field, words] of Object.entries(draft.fields)) {
      const waiting = part.waiting[field];
      if (words === (before[field] ?? '')) {
        if (waiting && waiting.base !== undefined) {
          waiting.base = draft.version;
        }
      } else if (!waiting && !(part.sent && field in part.sent.fields) && words !== (fields[field] ?? '')) {
        arrived.push(field);
      }
      fields[field] = words;
    }
    part.known = { version: draft.version, fields };
    if (arrived.length) {
      this.say('draft-arrived', { key: part.key, draft, fields: arrived });
    }
  }

  private backToWaiting(part: Part, sent: Sent) {
    part.sent = undefined;
    for (const [field, words] of Object.entries(sent.fields)) {
      part.waiting[field] = { words: part.waiting[field]?.words ?? words, base: sent.base };
    }
  }

  private hasTwoVersions(part: Part, sent: Sent, { theirs, fields }: { theirs: KeptDraft; fields: string[] }) {
    this.backToWaiting(part, sent);
    const open = fields.filter((field) => !this.goesOn(part, field, theirs));
    if (open.length) {
      part.clash = { theirs, fields: new Set([...(part.clash?.fields ?? []), ...open]) };
      const yours = Object.fromEntries(open.map((field) => [field, this.valueIn(part, field)]));
      this.say('draft-two-versions', { key: part.key, fields: open, theirs, yours });
    }
  }

  /**
   * Whether the two versions are one person's, and one goes on where the other stops: the tab was closed between two
   * pauses. Then the longer one is what they typed.
   */
  private goesOn(part: Part, field: string, theirs: KeptDraft): boolean {
    const mine = this.valueIn(part, field);
    const other = theirs.fields[field] ?? '';
    if (!theirs.mine || !mine || !other) {
      return false;
    }
    if (mine.startsWith(other)) {
      part.waiting[field].base = theirs.version;
      return true;
    }
    if (other.startsWith(mine)) {
      delete part.waiting[field];
      part.known.fields[field] = other;
      this.say('draft-settled', { key: part.key, fields: { [field]: other } });
      this.clean(part);
      return true;
    }
    return false;
  }

  private failed() {
    this.isAway = true;
    this.failures++;
    const wait = Math.min(LONGEST_WAIT, 500 * 2 ** this.failures);
    this.notBefore = Date.now() + wait * (0.75 + Math.random() / 2);
    this.later(0);
    this.tell();
  }

  /** When to look again. */
  private plan() {
    const waiting = [...this.parts.values()].filter((part) => this.canGo(part));
    if (this.isSignedOut && waiting.length) {
      this.later(ASK_AGAIN);
    } else if (waiting.length && !this.isSomebodyElse) {
      this.later(Math.min(...waiting.map((part) => part.due)) - Date.now());
    }
  }
}

/** Where the page came over an open line the browser gives no ids of its own. */
function madeUpId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

export const drafts = new DraftQueue();

declare global {
  interface Window {
    alongsideDrafts?: DraftQueue;
  }
}

window.alongsideDrafts = drafts;
