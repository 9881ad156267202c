/**
 * What one person answers in a self-review, as uk.alongside.audits.api writes it: the review with a mark for every
 * statement, and the areas, which are fetched one after another.
 */
export interface Review {
  respondent: string;
  title: string;
  reader: 'STAFF' | 'PARENT' | 'PUPIL';
  /** What this setting calls one of those who learn there: pupil, student ... */
  learner: string;
  /** Empty while answers can be given; otherwise the sentence that says why not. */
  closed: string;
  /** Where the joining agreement is read and accepted, while it comes first; otherwise empty. */
  joining: string;
  mayWrite: boolean;
  /** Whether differences between colleagues are settled here. */
  maySettle: boolean;
  /** Whether this is the school's own sheet, and not somebody's answers beside it. */
  isSheet: boolean;
  /** Whether there is a box for words. */
  writesWords: boolean;
  /** Who sees the answers; read before the first. */
  told: string;
  /** What stands by every box for words. */
  safeguarding: string;
  longest: number;
  minutesLeft: number;
  /** Minutes for one statement, as the server reckoned. Not from the server's page. */
  pace: number;
  levels: Level[];
  areas: { code: string; title: string }[];
  marks: Mark[];
}

export interface Level {
  position: number;
  label: string;
  meaning: string;
}

/** What is known of a statement at a glance. */
export interface Mark {
  statement: string;
  area: string;
  code: string;
  answered: boolean;
  disagreed: boolean;
  changed: boolean;
  /** Whether the law asks for something before the level that is chosen. Not from the server's page. */
  lacks?: boolean;
}

export interface Area {
  code: string;
  title: string;
  about: string;
  statements: Statement[];
}

export interface Statement {
  id: string;
  code: string;
  text: string;
  symbol: string;
  guidance: string;
  prompts: string[];
  evidenceKinds: string[];
  musts: Must[];
  answer: Answer;
  before: Before | null;
  /** What is new about it since the last round: a sentence, or empty. */
  since: string;
  documents: number;
  others: Others | null;
  /** That it was corrected after it was sent: a sentence, or empty. */
  corrected: string;
  /** That the words look as if they named a pupil: a sentence, or empty. */
  question: string;
  /** Why the last write was not taken: a sentence. Not from the server's page. */
  refused?: string;
  /** Why what was written to settle a disagreement was not taken: a sentence. Not from the server's page. */
  notSettled?: string;
}

export interface Must {
  text: string;
  fromLevel: number;
}

/** A judgement is the position of a level, "na", "dk", or empty while there is none. */
export interface Answer {
  judgement: string;
  text: string;
  /** Numbers of the musts that are in place, counted from 1, with commas. */
  musts: string;
  helped: boolean;
  version: number;
}

export interface Before {
  judgement: string;
  text: string;
  /** As it stands after "your answer": "in February". */
  when: string;
  /** How it was worded then, where that is different. */
  textThen: string;
}

/** What colleagues answered; there once one's own answer is. */
export interface Others {
  sentence: string;
  counts: { judgement: string; count: number; who: string }[];
  families: string[];
  disagree: boolean;
  settled: string;
}

const MINUTES_A_STATEMENT = 2;

export type Show = 'all' | 'open' | 'disagreed' | 'changed';

export const SHOWS: [Show, string][] = [
  ['all', 'All statements'],
  ['open', 'Not answered yet'],
  ['disagreed', 'People disagree'],
  ['changed', 'Changed since last time'],
];

export const isAnswered = (statement: Statement) => statement.answer.judgement !== '';

export function isShown(mark: Mark, show: Show): boolean {
  switch (show) {
    case 'open':
      return !mark.answered;
    case 'disagreed':
      return mark.disagreed;
    case 'changed':
      return mark.changed;
    default:
      return true;
  }
}

export function wordsOf(levels: Level[], judgement: string): string {
  switch (judgement) {
    case '':
      return 'no answer';
    case 'na':
      return 'Does not apply';
    case 'dk':
      return 'I don’t know';
    default:
      return levels.find((level) => String(level.position) === judgement)?.label ?? judgement;
  }
}

export const tickedMusts = (statement: Statement) =>
  new Set(
    statement.answer.musts
      .split(',')
      .filter((part) => part !== '')
      .map(Number)
  );

/** What the law asks for before this level, and is not ticked as in place. */
export function missingMusts(statement: Statement): Must[] {
  const level = Number(statement.answer.judgement);
  const ticked = tickedMusts(statement);
  return statement.musts.filter((must, at) => level >= must.fromLevel && !ticked.has(at + 1));
}

/** How many of an area's statements are answered, and how many there are. */
export function countOf(review: Review, area: { code: string }): { answered: number; of: number } {
  const marks = review.marks.filter((mark) => mark.area === area.code);
  return { answered: marks.filter((mark) => mark.answered).length, of: marks.length };
}

/** The minutes that so many unanswered statements will take, at the pace that the portal reckons with. */
export function minutesFor(review: Review, statements: number): number {
  return statements === 0 ? 0 : Math.max(1, Math.round(review.pace * statements));
}

/** The pace that the server's reckoning tells; where nothing was left to reckon with, the usual one. */
export function paceOf(review: Review): number {
  const open = review.marks.filter((mark) => !mark.answered).length;
  return open === 0 ? MINUTES_A_STATEMENT : review.minutesLeft / open;
}

/** Long times as people say them: "2 hours 35 minutes". */
export function minutesInWords(minutes: number): string {
  if (minutes <= 90) {
    return plural(minutes, 'minute', 'minutes');
  }
  const rounded = Math.round(minutes / 5) * 5;
  const over = rounded % 60;
  const hours = plural(Math.floor(rounded / 60), 'hour', 'hours');
  return over === 0 ? hours : `${hours} ${plural(over, 'minute', 'minutes')}`;
}

export const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
