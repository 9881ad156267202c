import { html, nothing, type TemplateResult } from 'lit';
import type { Level, Review, Statement } from './sheet';

/** What a scale tells when somebody answers: nothing is sent from here. */
export type Judge = (statement: Statement, judgement: string) => void;

const OUTSIDE: [string, string, string][] = [
  ['na', 'Does not apply to us', 'Does not apply'],
  ['dk', 'I don’t know', 'I don’t know'],
];

/** The levels of one statement as sentences, with last round's answer marked on the scale itself. */
export function scale(review: Review, statement: Statement, judge: Judge, next: () => void): TemplateResult {
  const name = `judgement-${statement.id}`;
  const keys = (event: KeyboardEvent) => onKey(event, review, statement, judge, next);
  return html`<fieldset class="stack" @keydown=${keys} aria-describedby=${review.mayWrite ? `keys-${statement.id}` : nothing}>
    <legend class="vh">Your judgement: ${statement.text}</legend>
    <div class="row end review-hint">
      <h2 aria-hidden="true">Your judgement</h2>
      ${review.mayWrite
        ? html`<span class="meta desk" id="keys-${statement.id}"
            >Keys <kbd>1</kbd> to <kbd>${Math.min(review.levels.length, 9)}</kbd> choose, <kbd>0</kbd> I don’t know,
            <kbd>Enter</kbd> goes on</span
          >`
        : nothing}
    </div>
    <div class="scale" style="--levels: ${Math.min(review.levels.length, 5)}">
      ${review.levels.map((level) => choice(name, level, review, statement, judge))}
    </div>
    <div class="also row">
      ${OUTSIDE.map(
        ([value, words]) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              value=${value}
              .checked=${statement.answer.judgement === value}
              ?disabled=${!review.mayWrite}
              @change=${() => judge(statement, value)}
            />
            ${words}${was(statement, value)}</label
          >`
      )}
    </div>
  </fieldset>`;
}

function choice(name: string, level: Level, review: Review, statement: Statement, judge: Judge) {
  const value = String(level.position);
  return html`<label
    ><input
      type="radio"
      name=${name}
      value=${value}
      .checked=${statement.answer.judgement === value}
      ?disabled=${!review.mayWrite}
      @change=${() => judge(statement, value)}
    /><kbd aria-hidden="true">${level.position}</kbd><span>${level.label}</span
    ><span class="hint">${level.meaning}</span>${was(statement, value)}</label
  >`;
}

function was(statement: Statement, judgement: string) {
  return statement.before?.judgement === judgement
    ? html`<span class="last">your answer ${statement.before.when}</span>`
    : nothing;
}

/** The same scale as one row of numbers, for a whole area on one page. */
export function shortScale(review: Review, statement: Statement, judge: Judge, next: () => void): TemplateResult {
  const name = `short-${statement.id}`;
  const keys = (event: KeyboardEvent) => onKey(event, review, statement, judge, next);
  return html`<div class="seg" @keydown=${keys}>
    ${review.levels.map((level) => {
      const value = String(level.position);
      const before = statement.before?.judgement === value;
      return html`<label class=${before ? 'was' : ''}
        ><input
          type="radio"
          name=${name}
          value=${value}
          .checked=${statement.answer.judgement === value}
          ?disabled=${!review.mayWrite}
          @change=${() => judge(statement, value)}
        /><span aria-hidden="true">${level.position}</span
        ><span class="vh">${level.label}${before ? `, your answer ${statement.before!.when}` : ''}</span></label
      >`;
    })}
  </div>`;
}

/** The two answers outside the scale, where they are asked for in a row. */
export function outside(review: Review, statement: Statement, judge: Judge): TemplateResult {
  return html`<span class="row outside"
    >${OUTSIDE.map(
      ([value, , words]) =>
        html`<button
          class="link"
          type="button"
          aria-pressed=${statement.answer.judgement === value}
          ?disabled=${!review.mayWrite}
          @click=${() => judge(statement, statement.answer.judgement === value ? '' : value)}
        >
          ${words}<span class="vh">, ${statement.code}</span>
        </button>`
    )}</span
  >`;
}

/** Digits choose only while the scale has the focus, so that nobody answers by typing somewhere else. */
function onKey(event: KeyboardEvent, review: Review, statement: Statement, judge: Judge, next: () => void) {
  if (event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  if (event.key === 'Enter' && (event.target as HTMLElement).matches('[type=radio]')) {
    event.preventDefault();
    next();
    return;
  }
  const value = event.key === '0' ? 'dk' : event.key;
  const level = value === 'dk' || review.levels.some(({ position }) => String(position) === value);
  if (!level || !review.mayWrite) {
    return;
  }
  event.preventDefault();
  judge(statement, value);
  (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`input[value="${value}"]`)?.focus();
}
