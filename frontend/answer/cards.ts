/** One question after the other, each on a card of its own. On paper all of them are there. */
export class Cards {
  private readonly cards: HTMLElement[];
  private readonly steps: HTMLElement;
  private readonly back: HTMLButtonElement;
  private readonly next: HTMLButtonElement;
  private readonly bar: HTMLProgressElement;
  private here = 0;

  constructor(private readonly form: HTMLFormElement) {
    this.cards = [...form.querySelectorAll<HTMLElement>('.answer-card, .answer-end')];
    this.steps = form.querySelector<HTMLElement>('.answer-steps')!;
    this.back = this.steps.querySelector<HTMLButtonElement>('.back')!;
    this.next = this.steps.querySelector<HTMLButtonElement>('.next')!;
    this.bar = form.querySelector<HTMLProgressElement>('.answer-progress')!;
  }

  begin() {
    this.form.classList.add('one-by-one');
    this.form.querySelector<HTMLElement>('.answer-later')?.remove();
    this.steps.hidden = false;
    this.bar.hidden = false;
    this.back.addEventListener('click', () => this.go(this.here - 1));
    this.next.addEventListener('click', () => this.go(this.here + 1));
    const asked = this.cards.findIndex((card) => card.querySelector('[aria-invalid=true]'));
    this.show(asked >= 0 ? asked : this.firstOpen());
  }

  /** Somebody who comes back goes on where they were. */
  private firstOpen() {
    const open = this.cards.findIndex((card) => !card.querySelector(':checked'));
    return Math.max(0, open);
  }

  private go(place: number) {
    this.show(Math.min(Math.max(0, place), this.cards.length - 1));
    const card = this.cards[this.here];
    const name = card.querySelector<HTMLElement>('legend, h2')!;
    name.tabIndex = -1;
    name.focus({ preventScroll: true });
    this.form.scrollIntoView({ block: 'start' });
  }

  private show(place: number) {
    this.here = place;
    this.cards.forEach((card, number) => card.classList.toggle('here', number === place));
    this.back.hidden = place === 0;
    this.next.hidden = place === this.cards.length - 1;
    this.bar.value = place;
  }
}
