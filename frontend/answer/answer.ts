import { drafts, type DraftKey, type DraftState, type DraftStatus } from '../drafts/draft-queue';
import { timeOf } from '../drafts/draft-types';
import { aloud } from './aloud';
import { Cards } from './cards';

/** What the page says in its reader's language; the server knows the languages. */
type Words = Record<'kept' | 'away' | 'onlyHere' | 'gone' | 'again' | 'unsent' | 'readAloud' | 'stop' | 'question', string>;

const form = document.querySelector<HTMLFormElement>('form#answers');
const link = decodeURIComponent(location.pathname.split('/').pop() ?? '');

/**
 * The questions behind a link. The page is whole without this: with it, answers are kept the moment they are given, also
 * while there is no signal, and one question is shown after the other.
 */
class Answers {
  private readonly words: Words;
  private readonly document: string;
  private readonly status: HTMLElement;
  private readonly line: HTMLElement;
  private readonly spoken: HTMLElement;
  private last: DraftState = 'nothing';

  constructor(private readonly form: HTMLFormElement) {
    this.words = JSON.parse(form.dataset.words!);
    this.document = form.dataset.document!;
    this.status = form.querySelector<HTMLElement>('.answer-status')!;
    this.line = this.status.querySelector<HTMLElement>('.answer-line')!;
    this.spoken = this.status.querySelector<HTMLElement>('[role=status]')!;
  }

  begin() {
    for (const card of this.cards()) {
      drafts.know(this.keyOf(card), { version: Number(card.dataset.version), fields: this.fieldsOf(card) });
    }
    drafts.addEventListener('draft-status', () => this.show(drafts.status()));
    drafts.addEventListener('draft-found', this.fill);
    drafts.addEventListener('draft-arrived', this.fill);
    drafts.addEventListener('draft-settled', this.fill);
    drafts.addEventListener('draft-two-versions', this.settle);
    drafts.addEventListener('draft-refused', this.refused);
    drafts.addEventListener('draft-kept', this.kept);
    void drafts.open({ link, memoryOnly: this.form.dataset.memory === 'true' });
    this.form.addEventListener('change', ({ target }) => this.chosen(target as HTMLInputElement));
    this.form.addEventListener('input', ({ target }) => this.typed(target as HTMLElement));
    this.form.addEventListener('submit', (event) => void this.finish(event));
    document.querySelectorAll<HTMLAnchorElement>('.answer-languages a').forEach((other) =>
      other.addEventListener('click', (event) => void this.leave(event, other))
    );
  }

  private cards() {
    return [...this.form.querySelectorAll<HTMLElement>('.answer-card')];
  }

  private keyOf(card: HTMLElement): DraftKey {
    return { kind: 'review', document: this.document, part: card.dataset.part! };
  }

  private cardOf({ document, part }: DraftKey) {
    return document === this.document ? this.cards().find((card) => card.dataset.part === part) : undefined;
  }

  private input(card: HTMLElement, kind: string) {
    return card.querySelector<HTMLInputElement>(`[data-field=${kind}]`);
  }

  private fieldsOf(card: HTMLElement): Record<string, string> {
    const chosen = card.querySelector<HTMLInputElement>('[data-field=judgement]:checked');
    const helped = this.input(card, 'helped');
    const text = this.input(card, 'text');
    return {
      ...(chosen && { judgement: chosen.value }),
      ...(helped && { helped: String(helped.checked) }),
      ...(text?.value && { text: text.value }),
    };
  }

  private chosen(input: HTMLInputElement) {
    const card = input.closest<HTMLElement>('.answer-card');
    if (card && ['judgement', 'helped'].includes(input.dataset.field ?? '')) {
      const { judgement, helped } = this.fieldsOf(card);
      drafts.write(this.keyOf(card), { ...(judgement && { judgement }), ...(helped && { helped }) }, { now: true });
    }
  }

  private typed(area: HTMLElement) {
    const card = area.closest<HTMLElement>('.answer-card');
    if (card && area.dataset.field === 'text') {
      drafts.write(this.keyOf(card), { text: (area as HTMLTextAreaElement).value });
    }
  }

  /** What lay on this device, or was answered on another one, is shown. */
  private readonly fill = (event: Event) => {
    const { key } = (event as CustomEvent<{ key: DraftKey }>).detail;
    const card = this.cardOf(key);
    if (!card) {
      return;
    }
    const judgement = drafts.value(key, 'judgement');
    card.querySelectorAll<HTMLInputElement>('[data-field=judgement]').forEach((choice) => {
      choice.checked = choice.value === judgement;
    });
    const helped = this.input(card, 'helped');
    const text = this.input(card, 'text');
    if (helped) {
      helped.checked = drafts.value(key, 'helped') === 'true';
    }
    if (text && text !== document.activeElement) {
      text.value = drafts.value(key, 'text') ?? '';
    }
  };

  /** A link is one person’s: of two choices the later one stands, of two texts both. */
  private readonly settle = (event: Event) => {
    const { key, fields } = (event as CustomEvent<{ key: DraftKey; fields: string[] }>).detail;
    queueMicrotask(() => fields.forEach((field) => drafts.settle(key, field, field === 'text' ? 'both' : 'mine')));
  };

  private readonly refused = (event: Event) => {
    const { key, sentence } = (event as CustomEvent<{ key: DraftKey; sentence: string }>).detail;
    const said = this.cardOf(key)?.querySelector<HTMLElement>('.answer-refused');
    if (said) {
      said.textContent = sentence;
      said.hidden = false;
    }
  };

  private readonly kept = (event: Event) => {
    const { key, draft } = (event as CustomEvent<{ key: DraftKey; draft: { fields: Record<string, string> } }>).detail;
    const card = this.cardOf(key);
    const said = card?.querySelector<HTMLElement>('.answer-refused');
    if (said) {
      said.hidden = true;
    }
    if (card?.querySelector('.answer-name') && 'text' in draft.fields) {
      void this.askForName(card);
    }
  };

  /** Whether what was written looks as if it named a child. The finished page asks the same, so no answer is no harm. */
  private async askForName(card: HTMLElement) {
    const answer = await fetch(`/answer/question/${card.dataset.part}${location.search}`, {
      headers: { 'X-Answer-Link': link, 'Accept': 'application/json' },
      cache: 'no-store',
    }).catch(() => undefined);
    const question = answer?.ok ? ((await answer.json().catch(() => undefined)) as { sentence?: string }) : undefined;
    const block = card.querySelector<HTMLElement>('.answer-name')!;
    if (question) {
      block.hidden = !question.sentence;
      block.querySelector('p')!.textContent = question.sentence ?? '';
      if (!question.sentence) {
        block.querySelector('input')!.checked = false;
      }
    }
  }

  private show({ state, words }: DraftStatus) {
    const said: Partial<Record<DraftState, string>> = {
      'kept': words.replace(/^\D*/, `${this.words.kept} `),
      'typing': this.last === 'kept' ? this.line.textContent! : '',
      'on-device': this.words.away.replace('{time}', /\d\d:\d\d/.exec(words)?.[0] ?? timeOf(Date.now())),
      'only-here': this.words.onlyHere,
      'sign-in': this.words.gone,
      'other-person': this.words.gone,
      'refused': words,
    };
    this.status.dataset.state = state;
    this.line.textContent = said[state] ?? '';
    const trouble = !['kept', 'typing', 'nothing'].includes(state);
    if (trouble && state !== this.last) {
      this.spoken.textContent = said[state] ?? '';
    } else if (state === 'kept' && this.last !== 'kept') {
      this.spoken.textContent = this.spoken.textContent ? this.words.again : '';
    }
    if (state !== 'typing') {
      this.last = state;
    }
  }

  /** Everything is sent before the page says that it is done; what was sent is not sent a second time. */
  private async finish(event: SubmitEvent) {
    event.preventDefault();
    const press = event.submitter as HTMLButtonElement | null;
    const unsent = this.form.querySelector<HTMLElement>('.answer-unsent')!;
    press?.setAttribute('aria-disabled', 'true');
    const sent = await drafts.flush();
    press?.removeAttribute('aria-disabled');
    unsent.hidden = sent;
    unsent.textContent = sent ? '' : this.words.unsent;
    if (sent) {
      this.form.querySelectorAll<HTMLInputElement>('[data-field]').forEach((field) => (field.disabled = true));
      const done = Object.assign(document.createElement('input'), { type: 'hidden', name: 'do', value: 'finish' });
      this.form.append(done);
      this.form.submit();
    }
  }

  private async leave(event: Event, other: HTMLAnchorElement) {
    if (drafts.unsent()) {
      event.preventDefault();
      if (await drafts.flush()) {
        location.assign(other.href);
      }
    }
  }
}

if (form) {
  new Answers(form).begin();
  new Cards(form).begin();
  aloud(form);
}
