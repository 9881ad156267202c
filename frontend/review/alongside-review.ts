import { LitElement, html, nothing } from 'lit';
import { areaBar, areaList } from './areas';
import { oneStatement, wholeArea, type Acts } from './one';
import { SHOWS, isShown, tickedMusts, type Area, type Mark, type Review, type Show, type Statement } from './sheet';
import { Sheets } from './sheets';

/**
 * A self-review while it is answered: one statement after another, or a whole area at once. All areas are fetched
 * at once, so that answering goes on without a connection; each answer and each pause in typing goes through the draft
 * queue.
 *
 * Drawn into the page itself, so that the portal's style sheets reach it.
 */
class AlongsideReview extends LitElement {
  static override properties = {
    respondent: { type: String },
    link: { type: String },
    area: { type: String },
    statement: { type: String },
    mode: { type: String },
    show: { type: String },
  };

  declare respondent: string;
  /** The secret of somebody who answers by a link; empty for whoever has signed in. */
  declare link: string;
  declare area: string;
  declare statement: string;
  declare mode: 'one' | 'whole';
  declare show: Show;

  private sheets?: Sheets;
  /** Whether the scale has had the focus, which it has once something can be answered. */
  private isReady = false;
  /** On paper stands the whole area, whichever way it is answered. */
  private readonly paper = matchMedia('print');
  private readonly turnPage = () => this.requestUpdate();

  constructor() {
    super();
    this.link = '';
    this.area = '';
    this.statement = '';
    this.mode = 'one';
    this.show = 'all';
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.sheets = new Sheets(this.respondent, this.link, () => this.requestUpdate());
    void this.sheets.open();
    this.paper.addEventListener('change', this.turnPage);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.paper.removeEventListener('change', this.turnPage);
    this.sheets?.close();
  }

  /** Called by the server when somebody has written in this review, here or elsewhere. */
  news(by: string, statement: string, version: number) {
    this.sheets?.news(by, statement, version);
  }

  // --- What is shown -------------------------------------------------------------------------------------------------

  /** Where the address names no place, answering goes on at the first statement that has no answer yet. */
  protected override willUpdate() {
    const review = this.sheets?.review;
    if (review && !review.areas.some(({ code }) => code === this.area)) {
      const goOn = review.marks.find(({ statement }) => statement === this.statement) ?? this.firstOpen(review);
      this.area = goOn?.area ?? '';
      this.statement = goOn?.statement ?? '';
    }
  }

  protected override updated() {
    const isHere = !!this.sheets?.review && this.sheets.areas.has(this.area);
    this.setAttribute('aria-busy', String(!isHere));
    if (isHere && !this.isReady) {
      this.isReady = true;
      this.beginAtTheScale();
    }
  }

  /** The keys that answer work from the start, unless somebody is busy elsewhere on the page by now. */
  private beginAtTheScale() {
    const focused = document.activeElement;
    if (this.mode === 'one' && this.sheets!.review!.mayWrite && (!focused || focused.contains(this))) {
      focusScale(this.querySelector('.scale'), { preventScroll: true });
    }
  }

  protected override render() {
    const review = this.sheets?.review;
    if (!review) {
      return html`<p role="status">${this.sheets?.trouble ?? ''}</p>`;
    }
    const open = (code: string) => this.openArea(code);
    return html`<div class="audit">
      ${areaList(review, this.area, open)}
      <div class="stack-l">
        <header class="row end">
          <h1 class="name" id="page-title">${review.areas.find(({ code }) => code === this.area)?.title}</h1>
          ${this.views()}
        </header>
        ${areaBar(review, this.area, open)} ${this.filter(review)}
        ${review.closed ? this.closed(review) : this.beginning(review)} ${this.statements(review)}
      </div>
    </div>`;
  }

  private closed(review: Review) {
    const way = review.joining ? html` <a href=${review.joining}>Open the joining agreement</a>` : nothing;
    return html`<p class="ask">${review.closed}${way}</p>`;
  }

  /** What is read before the first answer. */
  private beginning(review: Review) {
    const isNew = review.mayWrite && review.marks.every(({ answered }) => !answered);
    const told = review.isSheet ? '' : review.told;
    const start = isNew ? 'Start with any area. Each answer is kept as you give it.' : '';
    return told || start ? html`<p class="meta">${told} ${start}</p>` : nothing;
  }

  private statements(review: Review) {
    const area = this.sheets!.areas.get(this.area);
    if (!area) {
      return html`<p role="status">${this.sheets!.trouble}</p>`;
    }
    const list = this.shownIn(review, area);
    if (!list.length) {
      return html`<p>No statement of this area is among them. Choose “All statements”, or another area.</p>`;
    }
    if (this.mode === 'whole' || this.paper.matches) {
      const next = review.areas[review.areas.findIndex(({ code }) => code === area.code) + 1];
      return wholeArea(review, area, list, next, this.acts(), () => this.openArea(next.code));
    }
    const at = list.findIndex(({ id }) => id === this.statement);
    return oneStatement(review, area, list, Math.max(at, 0), this.acts());
  }

  private views() {
    const view = (mode: 'one' | 'whole', words: string) =>
      html`<label
        ><input
          type="radio"
          name="review-mode"
          value=${mode}
          .checked=${this.mode === mode}
          @change=${() => {
            this.mode = mode;
            this.moved();
          }}
        />${words}</label
      >`;
    return html`<div class="seg no-print" role="group" aria-label="View">
      ${view('one', 'One at a time')}${view('whole', 'Whole area')}
    </div>`;
  }

  private filter(review: Review) {
    const choose = (event: Event) => {
      this.show = (event.currentTarget as HTMLSelectElement).value as Show;
      const first = review.marks.find((mark) => isShown(mark, this.show));
      this.go(first?.area ?? this.area, first?.statement ?? '', false);
    };
    return html`<div class="review-filter no-print">
      <label for="review-show">Show</label>
      <select id="review-show" @change=${choose}>
        ${SHOWS.map(
          ([value, words]) =>
            html`<option value=${value} .selected=${this.show === value}>
              ${words} (${review.marks.filter((mark) => isShown(mark, value)).length})
            </option>`
        )}
      </select>
    </div>`;
  }

  // --- What is done --------------------------------------------------------------------------------------------------

  private acts(): Acts {
    const sheets = this.sheets!;
    return {
      judge: (statement, judgement) => sheets.write(statement, { judgement }, true),
      write: (statement, text) => sheets.write(statement, { text }, false),
      wrote: (statement) => sheets.wrote(statement),
      tick: (statement, must, ticked) => {
        const all = tickedMusts(statement);
        ticked ? all.add(must) : all.delete(must);
        sheets.write(statement, { musts: [...all].sort((a, b) => a - b).join(',') }, true);
      },
      settle: (statement, note) => this.tell('settle', { statement: statement.id, note }),
      noName: (statement) => this.tell('no-name', { statement: statement.id }),
      documents: (statement) => this.tell('documents', { statement: statement.id }),
      open: (statement) => {
        this.mode = 'one';
        this.go(this.area, statement.id, true);
      },
      go: (step) => this.step(step),
      down: (statement) => this.down(statement),
      status: (statement) => sheets.status(statement),
    };
  }

  /** Called by the server once a note has settled a disagreement. */
  settled(statement: string) {
    void this.sheets?.lookAt(statement);
  }

  /** Called by the server where that note was not taken. */
  notSettled(statement: string, sentence: string) {
    this.sheets?.notSettled(statement, sentence);
  }

  private shownIn(review: Review, area: Area): Statement[] {
    // What is open stays open, though answering has just taken it off the list.
    const shown = new Set(review.marks.filter((mark) => isShown(mark, this.show)).map((mark) => mark.statement));
    return area.statements.filter(({ id }) => shown.has(id) || id === this.statement);
  }

  private firstOpen(review: Review): Mark | undefined {
    const shown = review.marks.filter((mark) => isShown(mark, this.show));
    return shown.find((mark) => !mark.answered) ?? shown[0] ?? review.marks[0];
  }

  private openArea(code: string) {
    const mark = this.sheets!.review!.marks.find((one) => one.area === code && isShown(one, this.show));
    this.go(code, mark?.statement ?? '', true);
  }

  /** To the next statement of the list or the one before, through the areas. */
  private step(step: 1 | -1) {
    const review = this.sheets!.review!;
    const marks = review.marks.filter((mark) => isShown(mark, this.show) || mark.statement === this.here());
    const goal = marks[marks.findIndex((mark) => mark.statement === this.here()) + step];
    if (goal) {
      this.go(goal.area, goal.statement, true);
    } else if (step > 0) {
      this.tell('finished', {});
    }
  }

  private here(): string {
    return this.statement || (this.sheets?.areas.get(this.area)?.statements[0]?.id ?? '');
  }

  private down(statement: Statement) {
    const scales = [...this.querySelectorAll<HTMLElement>('.whole .seg')];
    const at = scales.findIndex((scale) => scale.querySelector(`[name="short-${statement.id}"]`));
    focusScale(scales[at + 1]);
  }

  private go(area: string, statement: string, focus: boolean) {
    this.area = area;
    this.statement = statement;
    this.moved();
    if (focus) {
      void this.updateComplete.then(() => {
        focusScale(this.querySelector('.scale, .whole .seg'));
        this.querySelector('header')?.scrollIntoView({ block: 'nearest' });
      });
    }
  }

  private moved() {
    this.tell('moved', { area: this.area, statement: this.statement, mode: this.mode, show: this.show });
  }

  private tell(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** To the answer that is chosen, or to the first. */
function focusScale(scale: Element | null | undefined, how?: FocusOptions) {
  const choice = scale?.querySelector<HTMLElement>('input:checked') ?? scale?.querySelector<HTMLElement>('input');
  choice?.focus(how);
}

customElements.define('alongside-review', AlongsideReview);
