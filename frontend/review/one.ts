import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { others } from './others';
import { outside, scale, shortScale, type Judge } from './scale';
import { isAnswered, missingMusts, tickedMusts, wordsOf, type Area, type Review, type Statement } from './sheet';

/** What a page of statements asks of the element around it. */
export interface Acts {
  judge: Judge;
  write(statement: Statement, text: string): void;
  /** They have left the box for words. */
  wrote(statement: Statement): void;
  tick(statement: Statement, must: number, ticked: boolean): void;
  settle(statement: Statement, note: string): void;
  documents(statement: Statement): void;
  /** The words to a statement name no pupil. */
  noName(statement: Statement): void;
  go(step: 1 | -1): void;
  /** To the next scale on a page with a whole area. */
  down(statement: Statement): void;
  open(statement: Statement): void;
  status(statement: Statement): TemplateResult;
}

/**
 * One statement with its scale, what shows it, and what others answered. Each is drawn anew: boxes and choices taken over
 * from the one before would show what was chosen and typed there.
 */
export function oneStatement(review: Review, area: Area, list: Statement[], at: number, acts: Acts) {
  return keyed(list[at].id, drawn(review, area, list, at, acts));
}

function drawn(review: Review, area: Area, list: Statement[], at: number, acts: Acts): TemplateResult {
  const statement = list[at];
  const next = () => acts.go(1);
  return html`<section class="stack-l one" aria-label="One statement at a time" @keydown=${(e: KeyboardEvent) => onKey(e, acts)}>
    <div class="stack">
      <p class="muted">${jump(area, statement, acts)}</p>
      <p class="statement" id="st-${statement.id}" tabindex="-1">${statement.text}</p>
      ${statement.since ? html`<p class="since">${statement.since}</p>` : nothing}
      ${statement.before?.textThen ? html`<p class="meta">${capital(statement.before.when)} it said: ${statement.before.textThen}</p>` : nothing}
      ${statement.corrected ? html`<p class="since">${statement.corrected}</p>` : nothing} ${help(statement)}
    </div>
    ${scale(review, statement, acts.judge, next)} ${musts(review, statement, acts)} ${box(review, statement, acts)}
    ${others(review, statement, (note) => acts.settle(statement, note))}
    <nav class="row end" aria-label="Statements">
      <button class="btn" type="button" @click=${() => acts.go(-1)}>Back</button>
      <span class="muted meta desk">Leave whenever you like; it opens where the first answer is missing.</span>
      <button class="btn main" type="button" @click=${next}>${nextWords(review, area, list, at)}</button>
    </nav>
  </section>`;
}

/** Where one is in the area, and the way to any other statement of it. */
function jump(area: Area, statement: Statement, acts: Acts) {
  const go = (event: Event) => {
    const goal = area.statements[(event.currentTarget as HTMLSelectElement).selectedIndex];
    acts.open(goal);
  };
  const here = area.statements.indexOf(statement);
  return html`<label class="jump" for="jump-${area.code}">Statement</label>
    <select class="jump" id="jump-${area.code}" @change=${go}>
      ${area.statements.map(
        (one, at) =>
          html`<option .selected=${at === here}>
            ${at + 1} of ${area.statements.length}${isAnswered(one) ? '' : ', not answered'}
          </option>`
      )}
    </select>`;
}

function onKey(event: KeyboardEvent, acts: Acts) {
  const step = event.altKey && event.key === 'ArrowDown' ? 1 : event.altKey && event.key === 'ArrowUp' ? -1 : 0;
  if (step !== 0) {
    event.preventDefault();
    acts.go(step as 1 | -1);
  }
}

function help(statement: Statement) {
  if (!statement.guidance && !statement.prompts.length) {
    return nothing;
  }
  return html`<details class="review-help">
    <summary>What this is about</summary>
    ${statement.guidance ? html`<p>${statement.guidance}</p>` : nothing}
    ${statement.prompts.length
      ? html`<ul>
          ${statement.prompts.map((prompt) => html`<li>${prompt}</li>`)}
        </ul>`
      : nothing}
    ${statement.evidenceKinds.length ? html`<p class="meta">Can be shown by: ${statement.evidenceKinds.join(', ')}.</p>` : nothing}
  </details>`;
}

/** What the law asks for: ticked where it is in place; said where a chosen level needs it. */
function musts(review: Review, statement: Statement, acts: Acts) {
  if (!statement.musts.length) {
    return nothing;
  }
  const ticked = tickedMusts(statement);
  const missing = missingMusts(statement);
  return html`<fieldset class="stack-s musts">
    <legend><h2 class="small">The law asks for this</h2></legend>
    ${statement.musts.map(
      (must, at) =>
        html`<label
          ><input
            type="checkbox"
            .checked=${ticked.has(at + 1)}
            ?disabled=${!review.mayWrite}
            @change=${(event: Event) => acts.tick(statement, at + 1, (event.target as HTMLInputElement).checked)}
          /><span>${must.text} <span class="hint">in place</span></span></label
        >`
    )}
    ${missing.length
      ? html`<p class="ask" role="status">
          “${wordsOf(review.levels, statement.answer.judgement)}” needs ${missing.length === 1 ? 'this' : 'these'} in place
          first. Tick what is, or choose an earlier step; your answer is kept either way.
        </p>`
      : nothing}
  </fieldset>`;
}

function box(review: Review, statement: Statement, acts: Acts) {
  if (!review.mayWrite) {
    return reading(review, statement, acts);
  }
  if (!review.writesWords) {
    return html`<p class="row end">${acts.status(statement)}</p>`;
  }
  const id = `ev-${statement.id}`;
  return html`<div class="field">
    <label for=${id}
      >What shows it? <span class="hint">One example is enough. No ${review.learner} names, please.</span></label
    >
    <textarea
      id=${id}
      rows="4"
      maxlength=${review.longest}
      .value=${statement.answer.text}
      aria-describedby="safe-${statement.id}"
      @input=${(event: Event) => acts.write(statement, (event.target as HTMLTextAreaElement).value)}
      @change=${() => acts.wrote(statement)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter' && event.ctrlKey) {
          event.preventDefault();
          acts.go(1);
        }
      }}
    ></textarea>
    <p class="row end">
      ${acts.status(statement)}
      ${review.isSheet
        ? html`<button class="btn quiet small" type="button" @click=${() => acts.documents(statement)}>
            <svg class="i" aria-hidden="true"><use href="#s-plus"></use></svg>
            ${statement.documents ? `Documents (${statement.documents})` : 'Add a document'}
          </button>`
        : nothing}
    </p>
    ${statement.question
      ? html`<div class="ask stack-s" role="status">
          <p>${statement.question}</p>
          <p>
            Please take the name out: “one ${review.learner} in Year 4” says enough, and initials can still be
            recognised. Until then only you see these words.
          </p>
          <button class="btn small" type="button" @click=${() => acts.noName(statement)}>No pupil is named</button>
        </div>`
      : nothing}
    <p class="meta" id="safe-${statement.id}">${review.safeguarding}</p>
    ${statement.before?.text
      ? html`<details class="review-help">
          <summary>What you wrote ${statement.before.when}</summary>
          <p class="typed">${statement.before.text}</p>
          ${!statement.answer.text
            ? html`<button class="btn small" type="button" @click=${() => acts.write(statement, statement.before!.text)}>
                Use it again
              </button>`
            : nothing}
        </details>`
      : nothing}
  </div>`;
}

/** What shows it, for whoever cannot write here, or not any more. */
function reading(review: Review, statement: Statement, acts: Acts) {
  const isBare = !statement.answer.text && !statement.documents;
  return html`<section class="stack-s">
    <h2 class="small">What shows it</h2>
    ${statement.answer.text ? html`<p class="typed">${statement.answer.text}</p>` : nothing}
    ${isBare ? html`<p class="meta">Nothing was written or added here.</p>` : nothing}
    ${statement.documents && review.isSheet
      ? html`<p>
          <button class="btn small" type="button" @click=${() => acts.documents(statement)}>
            See what was added (${statement.documents})
          </button>
        </p>`
      : nothing}
  </section>`;
}

/** A whole area on one page, a row a statement. */
export function wholeArea(review: Review, area: Area, list: Statement[], nextArea: { title: string } | undefined, acts: Acts, onward: () => void): TemplateResult {
  const when = area.statements.find(({ before }) => before)?.before?.when;
  return html`<section aria-label="Whole area">
    <p class="meta">
      ${review.levels.map(({ position, label }) => `${position} ${label}`).join(', ')}.
      ${when ? html`<span class="nowrap"><span class="was-mark" aria-hidden="true"></span> your answer ${when}</span>` : nothing}
    </p>
    <div class="card whole" style="--levels: ${review.levels.length}">
      ${repeat(
        list,
        ({ id }) => id,
        (statement) => row(review, area, statement, acts)
      )}
    </div>
    <p class="row end review-foot">
      ${review.mayWrite ? acts.status(list[0]) : html`<span></span>`}
      ${nextArea
        ? html`<button class="btn main" type="button" @click=${onward}>Next area: ${nextArea.title}</button>`
        : nothing}
    </p>
  </section>`;
}

function row(review: Review, area: Area, statement: Statement, acts: Acts) {
  const number = area.statements.indexOf(statement) + 1;
  return html`<fieldset>
    <legend>${number}. ${statement.text}</legend>
    <p class="meta">
      ${evidence(statement)}
      ${statement.before
        ? `${capital(statement.before.when)}: ${wordsOf(review.levels, statement.before.judgement)}. `
        : `${statement.since} `}
      ${isAnswered(statement) ? outsideWords(statement) : html`<b>Not answered yet.</b> `}
      ${statement.others?.disagree && !statement.others.settled ? html`<b>People disagree.</b> ` : nothing}
      ${missingMusts(statement).length ? html`<b>The law asks for something first.</b> ` : nothing}
      <span class="row ways"
        ><button class="link" type="button" @click=${() => acts.open(statement)}>
          Open<span class="vh"> statement ${number}</span></button
        >${review.mayWrite ? outside(review, statement, acts.judge) : nothing}</span
      >
    </p>
    <p class="in-print">
      <b>${isAnswered(statement) ? wordsOf(review.levels, statement.answer.judgement) : 'No answer'}</b>${statement.answer
        .text
        ? html`<br /><span class="typed">${statement.answer.text}</span>`
        : nothing}
    </p>
    ${shortScale(review, statement, acts.judge, () => acts.down(statement))}
  </fieldset>`;
}

function outsideWords(statement: Statement) {
  return ['na', 'dk'].includes(statement.answer.judgement)
    ? html`<b>${wordsOf([], statement.answer.judgement)}.</b> `
    : nothing;
}

function evidence(statement: Statement): string {
  const parts = [];
  if (statement.documents) {
    parts.push(statement.documents === 1 ? '1 document' : `${statement.documents} documents`);
  }
  if (statement.answer.text) {
    parts.push('text');
  }
  return `Evidence: ${parts.join(', ') || 'none yet'}. `;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function nextWords(review: Review, area: Area, list: Statement[], at: number): string {
  if (at + 1 < list.length) {
    return 'Next statement';
  }
  return area.code === review.areas.at(-1)?.code ? 'To the end' : 'Next area';
}
