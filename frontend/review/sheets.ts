import { html, type TemplateResult } from 'lit';
import '../drafts/index';
import { describeFields } from '../drafts/draft-elements';
import { drafts, type DraftKey, type KeptDraft } from '../drafts/draft-queue';
import { isAnswered, missingMusts, paceOf, wordsOf, type Area, type Review, type Statement } from './sheet';

const KIND = 'review';
/** How long answers of others are gathered before they are fetched, in milliseconds. */
const GATHER = 1500;
const OPENING = 'Opening the self-review …';
const NO_SIGNAL = 'No signal. The self-review opens once the connection is back.';
const NOT_THERE = 'We cannot find this self-review. It may have moved, or it may not be yours to read.';

/**
 * The review that is open and its areas: fetched from the server, with what waits on this device laid over it, and kept
 * through the draft queue. Whoever draws it is told when something has changed.
 */
export class Sheets {
  review?: Review;
  readonly areas = new Map<string, Area>();
  trouble = OPENING;

  private readonly listening = new AbortController();
  private soon?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly respondent: string,
    private readonly link: string,
    private readonly changed: () => void
  ) {
    const { signal } = this.listening;
    const on = (name: string, act: (detail: never) => void) =>
      drafts.addEventListener(name, (event) => act((event as CustomEvent).detail as never), { signal });
    on('draft-kept', ({ key, draft }: { key: DraftKey; draft: KeptDraft }) => this.kept(key, draft));
    on('draft-arrived', ({ key, draft }: { key: DraftKey; draft: KeptDraft }) => this.lay(key, draft.fields, draft));
    on('draft-settled', ({ key, fields }: { key: DraftKey; fields: Record<string, string> }) => this.lay(key, fields));
    describeFields((key, field) => this.described(key, field));
    on('draft-refused', ({ key, sentence }: { key: DraftKey; sentence: string }) => this.refused(key, sentence));
    window.addEventListener('online', () => void this.open(), { signal });
  }

  close() {
    this.listening.abort();
    clearTimeout(this.soon);
  }

  /** Fetches the review with all its areas, in one go: from then on nothing is needed to go on answering. */
  async open() {
    if (!this.review) {
      await drafts.open(this.link ? { link: this.link } : {});
      // The page may have taken it off and put it back meanwhile, which begins anew.
      if (!this.listening.signal.aborted) {
        await this.fetchAll();
      }
    }
  }

  /** Somebody has written: on this very sheet from another page, or beside it. */
  news(by: string, statement: string, version: number) {
    if (by === this.respondent) {
      const own = this.find(statement);
      if (own && version > own.answer.version) {
        drafts.look(this.key(statement));
      }
    } else {
      clearTimeout(this.soon);
      this.soon = setTimeout(() => void this.lookAgain(), GATHER);
    }
  }

  /** Others have written: all is fetched anew, and what is typed here stays. */
  private async lookAgain() {
    const review = await this.fetchAll();
    for (const mark of review?.marks ?? []) {
      const own = this.find(mark.statement);
      mark.answered = own ? isAnswered(own) : mark.answered;
    }
    this.changed();
  }

  /** What is shown at once, and sent when it is time. */
  write(statement: Statement, fields: Partial<Record<'judgement' | 'text' | 'musts' | 'helped', string>>, now: boolean) {
    this.putInto(statement, fields);
    drafts.write(this.key(statement.id), fields as Record<string, string>, { now });
    this.changed();
  }

  /** Somebody has left the box: once the words are kept, the server says whether they look as if they named a pupil. */
  wrote(statement: Statement) {
    setTimeout(() => void this.lookAt(statement.id), GATHER);
  }

  status(statement: Statement): TemplateResult {
    return html`<alongside-draft-status
      kind=${KIND}
      document=${this.respondent}
      part=${statement.id}
    ></alongside-draft-status>`;
  }

  private async fetchAll(): Promise<Review | undefined> {
    const whole = await this.fetched<{ review: Review; areas: Area[] }>('/whole');
    if (whole) {
      whole.review.pace = paceOf(whole.review);
      whole.areas.flatMap(({ statements }) => statements).forEach((statement) => this.lookIntoDevice(statement));
      whole.areas.forEach((area) => this.areas.set(area.code, area));
      this.review = whole.review;
      whole.areas.flatMap(({ statements }) => statements).forEach((statement) => this.mark(statement));
      this.changed();
    }
    return whole?.review;
  }

  /** The queue learns from which version the page was drawn; what waits on this device is newer than that. */
  private lookIntoDevice(statement: Statement) {
    const key = this.key(statement.id);
    const { judgement, text, musts, helped, version } = statement.answer;
    const fields = { judgement, text, musts, helped: String(helped) };
    drafts.know(key, { version, fields });
    for (const field of ['judgement', 'text', 'musts', 'helped'] as const) {
      const waiting = drafts.value(key, field);
      if (waiting !== undefined) {
        this.putInto(statement, { [field]: waiting });
      }
    }
  }

  private async fetched<T>(path: string): Promise<T | undefined> {
    try {
      const answer = await fetch(`reviews/${this.respondent}${path}`, {
        headers: this.link ? { 'X-Answer-Link': this.link } : {},
      });
      if (answer.ok) {
        this.trouble = OPENING;
        return (await answer.json()) as T;
      }
      this.trouble = answer.status === 404 ? NOT_THERE : OPENING;
    } catch {
      this.trouble = NO_SIGNAL;
    }
    this.changed();
    return undefined;
  }

  private kept(key: DraftKey, draft: KeptDraft) {
    const statement = this.mine(key);
    if (statement) {
      statement.answer.version = draft.version;
      statement.refused = '';
      // Others' answers are told once one's own is there; a question goes once the words are others.
      if ((isAnswered(statement) && !statement.others) || statement.question) {
        void this.fetchOthers(statement);
      }
      this.changed();
    }
  }

  /** What others answered, and whether it is settled, as the server has it now. */
  async lookAt(id: string) {
    const statement = this.find(id);
    if (statement) {
      await this.fetchOthers(statement);
    }
  }

  private async fetchOthers(statement: Statement) {
    const code = this.review?.marks.find((mark) => mark.statement === statement.id)?.area;
    const area = code && (await this.fetched<Area>(`/areas/${encodeURIComponent(code)}`));
    const fresh = area ? area.statements.find(({ id }) => id === statement.id) : undefined;
    if (fresh) {
      statement.others = fresh.others;
      statement.notSettled = '';
      statement.question = fresh.question;
      statement.documents = fresh.documents;
      const mark = this.review?.marks.find((one) => one.statement === statement.id);
      if (mark) {
        mark.disagreed = fresh.others?.disagree ?? false;
      }
      this.changed();
    }
  }

  /** What was written to settle a disagreement was not taken, and why. */
  notSettled(id: string, sentence: string) {
    const statement = this.find(id);
    if (statement) {
      statement.notSettled = sentence;
      this.changed();
    }
  }

  private refused(key: DraftKey, sentence: string) {
    const statement = this.mine(key);
    if (statement) {
      statement.refused = sentence;
      this.changed();
    }
  }

  private lay(key: DraftKey, fields: Record<string, string>, draft?: KeptDraft) {
    const statement = this.mine(key);
    if (statement) {
      this.putInto(statement, fields);
      statement.answer.version = draft?.version ?? statement.answer.version;
      this.changed();
    }
  }

  private putInto(statement: Statement, fields: Partial<Record<string, string>>) {
    const { answer } = statement;
    answer.judgement = fields.judgement ?? answer.judgement;
    answer.text = fields.text ?? answer.text;
    answer.musts = fields.musts ?? answer.musts;
    answer.helped = fields.helped === undefined ? answer.helped : fields.helped === 'true';
    this.mark(statement);
  }

  /** What is known of it at a glance follows what is known of it in full. */
  private mark(statement: Statement) {
    const mark = this.review?.marks.find((one) => one.statement === statement.id);
    if (mark) {
      mark.answered = isAnswered(statement);
      mark.lacks = missingMusts(statement).length > 0;
      mark.changed =
        mark.answered && !!statement.before && statement.before.judgement !== statement.answer.judgement;
    }
  }

  /** How the dialog of two versions calls what two people wrote. */
  private described(key: DraftKey, field: string) {
    const statement = this.mine(key);
    return (
      statement && {
        label: field === 'text' ? `What shows it? ${statement.text}` : statement.text,
        isChoice: field !== 'text',
        wordsFor: (value: string) =>
          field === 'judgement' ? wordsOf(this.review?.levels ?? [], value) : value === '' ? 'nothing' : value,
      }
    );
  }

  private mine(key: DraftKey): Statement | undefined {
    return key.kind === KIND && key.document === this.respondent ? this.find(key.part) : undefined;
  }

  private find(id: string): Statement | undefined {
    return [...this.areas.values()].flatMap(({ statements }) => statements).find((statement) => statement.id === id);
  }

  private key(part: string): DraftKey {
    return { kind: KIND, document: this.respondent, part };
  }
}
