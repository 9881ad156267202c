import { html, type TemplateResult } from 'lit';
import { countOf, minutesFor, minutesInWords, type Review } from './sheet';

type Open = (code: string) => void;

function progressOf(review: Review, current: string) {
  const answered = review.marks.filter((mark) => mark.answered).length;
  const here = countOf(review, { code: current });
  const of = review.marks.length;
  return { answered, of, left: of - answered, leftHere: here.of - here.answered };
}

/** "About 40 minutes left in all, 6 in this area." */
function leftInWords(review: Review, current: string): string {
  const { left, leftHere } = progressOf(review, current);
  if (left === 0) {
    const lacking = review.marks.filter((mark) => mark.lacks).length;
    return lacking === 0
      ? 'Every statement has an answer.'
      : `Every statement has an answer; in ${lacking} the law asks for something first.`;
  }
  const all = minutesInWords(minutesFor(review, left));
  const here = leftHere === 0 ? 'none' : String(minutesFor(review, leftHere));
  return `About ${all} left in all, ${here} in this area.`;
}

function bar(review: Review): TemplateResult {
  const { answered, of } = progressOf(review, '');
  const percent = of ? Math.floor((100 * answered) / of) : 0;
  return html`<div
    class="bar-track"
    role="progressbar"
    aria-label="Answered"
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow=${percent}
  >
    <span style="inline-size: ${percent}%"></span>
  </div>`;
}

/** The areas beside the statements: where one is, and what is done. */
export function areaList(review: Review, current: string, open: Open): TemplateResult {
  const { answered, of } = progressOf(review, current);
  return html`<aside class="areas list stack" aria-label="Areas">
    <h2 class="small">${review.title}</h2>
    ${bar(review)}
    <p class="meta"><b>${answered} of ${of} answered.</b> ${leftInWords(review, current)}</p>
    <ol>
      ${review.areas.map((area) => areaLink(review, area, area.code === current, open))}
    </ol>
  </aside>`;
}

function areaLink(review: Review, area: { code: string; title: string }, isHere: boolean, open: Open) {
  const { answered, of } = countOf(review, area);
  const lacks = review.marks.some((mark) => mark.area === area.code && mark.lacks);
  const isDone = answered === of && !lacks;
  const shape = isDone ? 'tick' : isHere ? 'pen' : 'notyet';
  const go = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    open(area.code);
  };
  return html`<li>
    <a href="?area=${encodeURIComponent(area.code)}" @click=${go} aria-current=${isHere ? 'step' : 'false'}
      ><svg class="sh" aria-hidden="true"><use href="#s-${shape}"></use></svg><span>${area.title}</span
      ><span class="n">${isDone ? 'done' : `${answered} of ${of}${lacks ? ', see the law' : ''}`}</span></a
    >
  </li>`;
}

/** On a phone the list becomes one bar and a chooser. */
export function areaBar(review: Review, current: string, open: Open): TemplateResult {
  const { answered, of, leftHere } = progressOf(review, current);
  const here = leftHere
    ? `about ${minutesInWords(minutesFor(review, leftHere))} left in this area`
    : 'every statement here has an answer';
  return html`<div class="area-bar stack-s">
    <p class="meta"><b>${answered} of ${of} answered</b>, ${here}</p>
    ${bar(review)}
    <label class="vh" for="area-chooser">Area</label>
    <select id="area-chooser" @change=${(event: Event) => open((event.currentTarget as HTMLSelectElement).value)}>
      ${review.areas.map((area) => {
        const count = countOf(review, area);
        return html`<option value=${area.code} .selected=${area.code === current}>
          ${area.title} (${count.answered} of ${count.of})
        </option>`;
      })}
    </select>
  </div>`;
}
