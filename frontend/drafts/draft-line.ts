import type { DraftKey, KeptDraft } from './draft-types';
import type { Sent } from './draft-store';

/** Who writes, as the server knows them, and what a page needs to write. */
export interface DraftSession {
  owner: string;
  name: string;
  key?: string;
  shared: boolean;
  csrf: { header: string; token: string };
}

/** What became of a write. */
export type Answer =
  | { is: 'kept'; draft: KeptDraft }
  | { is: 'two-versions'; theirs: KeptDraft; fields: string[] }
  | { is: 'refused'; field?: string; sentence: string }
  | { is: 'signed-out' }
  | { is: 'away' };

const PATIENCE = 20_000;

/** More than this a browser does not carry on sending once its page is gone. */
const CARRIED_ON = 28_000;

const pathOf = ({ kind, document, part }: DraftKey) =>
  `/drafts/${encodeURIComponent(kind)}/${encodeURIComponent(document)}/${encodeURIComponent(part)}`;

const isDraft = (answer: unknown): answer is KeptDraft =>
  typeof answer === 'object' && answer !== null && Number.isInteger((answer as KeptDraft).version);

/** The requests to the server. Whatever is not plainly its answer, such as the sign-in page of a café, counts as none. */
export class DraftLine {
  session?: DraftSession;

  constructor(private readonly link?: string) {}

  /** Who is signed in now; undefined where nobody is, null where the server cannot be reached. */
  async ask(device?: string): Promise<DraftSession | undefined | null> {
    const response = await this.fetch('/drafts/session', { headers: device ? { 'X-Device': device } : {} });
    if (response?.status === 401) {
      this.session = undefined;
      return undefined;
    }
    const session = response?.ok ? ((await json(response)) as DraftSession | undefined) : undefined;
    if (!session?.owner || !session.csrf?.token) {
      return null;
    }
    this.session = session;
    return session;
  }

  async put(key: DraftKey, sent: Sent, device?: string): Promise<Answer> {
    let response = await this.send(key, sent);
    if (response?.status === 403) {
      // The form's token went with a cookie or a sign-in; another one is asked for, and the same is sent again.
      const owner = this.session?.owner;
      const session = await this.ask(device);
      if (session === undefined || (session && session.owner !== owner)) {
        return { is: 'signed-out' };
      }
      response = session ? await this.send(key, sent) : undefined;
    }
    if (!response) {
      return { is: 'away' };
    }
    const said = await json(response);
    if (response.ok && isDraft(said)) {
      return { is: 'kept', draft: said };
    }
    const { theirs, fields, field, sentence } = (said ?? {}) as {
      theirs?: unknown;
      fields?: string[];
      field?: string;
      sentence?: string;
    };
    if (response.status === 409 && isDraft(theirs)) {
      return { is: 'two-versions', theirs, fields: fields ?? [] };
    }
    if (response.status === 401) {
      return { is: 'signed-out' };
    }
    return sentence ? { is: 'refused', field, sentence } : { is: 'away' };
  }

  async get(key: DraftKey): Promise<KeptDraft | undefined> {
    const response = await this.fetch(pathOf(key), {});
    const said = response?.ok ? await json(response) : undefined;
    return isDraft(said) ? said : undefined;
  }

  async all(kind: string, document: string): Promise<Record<string, KeptDraft> | undefined> {
    const response = await this.fetch(`/drafts/${encodeURIComponent(kind)}/${encodeURIComponent(document)}`, {});
    return response?.ok ? ((await json(response)) as { parts?: Record<string, KeptDraft> })?.parts : undefined;
  }

  private send(key: DraftKey, sent: Sent) {
    const body = JSON.stringify(sent);
    const { owner, csrf } = this.session!;
    return this.fetch(pathOf(key), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'X-Writer': owner, [csrf.header]: csrf.token },
      body,
      keepalive: body.length < CARRIED_ON,
    });
  }

  private async fetch(path: string, request: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }) {
    const headers: Record<string, string> = { Accept: 'application/json', ...request.headers };
    if (this.link) {
      headers['X-Answer-Link'] = this.link;
    }
    try {
      return await fetch(path, {
        ...request,
        headers,
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch {
      return undefined;
    }
  }
}

async function json(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
