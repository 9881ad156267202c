import { html, nothing, type TemplateResult } from 'lit';
import { wordsOf, type Others, type Review, type Statement } from './sheet';

/** What colleagues answered: shown after one's own answer, so that nobody is led by it. */
export function others(review: Review, statement: Statement, settle: (note: string) => void): TemplateResult | typeof nothing {
  const others = statement.others;
  if (!others) {
    return nothing;
  }
  return html`<section class="card stack-s">
    <h2 class="small">What others answered <span class="muted">${others.sentence}</span></h2>
    <ul class="others" style="--levels: ${Math.min(review.levels.length, 5)}">
      ${others.counts.map(
        ({ judgement, count, who }) =>
          html`<li class=${count ? '' : 'none'}>
            <span class="dots" aria-hidden="true">${Array.from({ length: Math.min(count, 12) }, () => html`<i></i>`)}</span
            ><span
              ><span>${wordsOf(review.levels, judgement)}</span><br />${count
                ? [count, who].filter((part) => part !== '').join(', ')
                : 'no one'}</span
            >
          </li>`
      )}
    </ul>
    ${others.families.map((sentence) => html`<p class="meta">${sentence}</p>`)}
    ${others.disagree || others.settled ? settling(review, statement, others, settle) : nothing}
  </section>`;
}

function settling(review: Review, statement: Statement, others: Others, settle: (note: string) => void) {
  if (others.settled) {
    return html`<p><b>Settled.</b> ${others.settled}</p>`;
  }
  if (!review.maySettle) {
    return html`<p>People see this differently, and it has not been settled.</p>`;
  }
  const id = `settle-${statement.id}`;
  const keep = (event: Event) => {
    const box = (event.currentTarget as HTMLElement).closest('.settle')!.querySelector('textarea')!;
    settle(box.value);
  };
  return html`<div class="settle field">
    <label for=${id}
      >People see this differently. How did you settle it?
      <span class="hint">Your own judgement above is what the school answers. One line is enough.</span></label
    >
    <textarea
      id=${id}
      rows="2"
      maxlength="2000"
      aria-invalid=${statement.notSettled ? 'true' : 'false'}
      aria-describedby="wrong-${id}"
    ></textarea>
    <p class="wrong" id="wrong-${id}" role="alert">${statement.notSettled ?? ''}</p>
    <p class="row end"><button class="btn small" type="button" @click=${keep}>Settled</button></p>
  </div>`;
}
