/**
 * Leads through a table of results by keyboard: one stop for the Tab key, arrows between cells, Home and End, with Ctrl
 * to the first and the last row; Enter or a press opens what stands behind a cell. The table itself is written by
 * uk.alongside.indicators.ui.MatrixTable and can be read without this.
 */
class AlongsideMatrix extends HTMLElement {
  private written?: MutationObserver;

  connectedCallback() {
    this.addEventListener('keydown', this.onKey);
    this.addEventListener('click', this.onPress);
    this.addEventListener('focusin', this.onFocus);
    this.written = new MutationObserver(() => this.begin());
    this.written.observe(this, { childList: true });
    this.begin();
  }

  disconnectedCallback() {
    this.removeEventListener('keydown', this.onKey);
    this.removeEventListener('click', this.onPress);
    this.removeEventListener('focusin', this.onFocus);
    this.written?.disconnect();
  }

  /** Each row's stops: the school's link, then its cells; the scores are a row too. */
  private rows(): HTMLElement[][] {
    return [...this.querySelectorAll<HTMLElement>('tr.score, tbody tr')].map((row) => [
      row.querySelector<HTMLElement>('th a') ?? row.querySelector<HTMLElement>('th')!,
      ...row.querySelectorAll<HTMLElement>('td'),
    ]);
  }

  private begin() {
    const stops = this.rows().flat();
    stops.forEach((stop) => (stop.tabIndex = -1));
    const first = this.querySelector<HTMLElement>('tbody a') ?? stops[0];
    if (first) {
      first.tabIndex = 0;
    }
  }

  private readonly onFocus = (event: FocusEvent) => {
    const stop = this.stopOf(event.target);
    if (stop) {
      this.querySelectorAll<HTMLElement>('[tabindex="0"]').forEach((other) => (other.tabIndex = -1));
      stop.tabIndex = 0;
    }
  };

  private readonly onKey = (event: KeyboardEvent) => {
    const stop = this.stopOf(event.target);
    if (!stop || event.altKey || event.metaKey) {
      return;
    }
    if (event.key === 'Enter' && stop.tagName === 'TD') {
      event.preventDefault();
      this.openCell(stop);
      return;
    }
    const rows = this.rows();
    const y = rows.findIndex((row) => row.includes(stop));
    const x = rows[y].indexOf(stop);
    const goal = this.goal(event, rows, x, y);
    if (goal) {
      event.preventDefault();
      goal.focus();
      goal.closest('tr')?.scrollIntoView({ block: 'nearest' });
    }
  };

  private goal(event: KeyboardEvent, rows: HTMLElement[][], x: number, y: number): HTMLElement | undefined {
    switch (event.key) {
      case 'ArrowLeft':
        return rows[y][x - 1];
      case 'ArrowRight':
        return rows[y][x + 1];
      case 'ArrowUp':
        return rows[y - 1]?.[x];
      case 'ArrowDown':
        return rows[y + 1]?.[x];
      case 'Home':
        return event.ctrlKey ? rows[0][0] : rows[y][0];
      case 'End':
        return event.ctrlKey ? rows.at(-1)?.at(-1) : rows[y].at(-1);
      default:
        return undefined;
    }
  }

  private readonly onPress = (event: MouseEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('td[data-theme]');
    if (cell && this.contains(cell)) {
      cell.focus();
      this.openCell(cell);
    }
  };

  private openCell(cell: HTMLElement) {
    const letter = cell.closest('tr')?.dataset.letter ?? '';
    const theme = Number(cell.dataset.theme);
    if (theme) {
      this.dispatchEvent(new CustomEvent('open-cell', { detail: { letter, theme } }));
    }
  }

  private stopOf(target: EventTarget | null): HTMLElement | undefined {
    const stop = (target as HTMLElement).closest<HTMLElement>('td, th a, tr.score th, tr.average th');
    return stop && this.contains(stop) ? stop : undefined;
  }
}

customElements.define('alongside-matrix', AlongsideMatrix);
