import type ApexCharts from 'apexcharts';
import type { ApexOptions } from 'apexcharts';

/** One line or set of bars, as uk.alongside.kernel.ui.ChartOptions writes it. */
interface Series {
  name: string;
  values: (number | null)[];
  comparator: boolean;
}

interface Options {
  kind: 'BARS' | 'COLUMNS' | 'LINES';
  summary: string;
  categories: string[];
  series: Series[];
  upTo: number | null;
  unit: string;
}

const ROOM_FOR_LABELS = 1.14;

/**
 * Draws a chart with ApexCharts, which is fetched when the first chart comes near the screen. Colours and letters are
 * the style sheet's alone: it follows dark mode, forced colours and paper without drawing again.
 */
class AlongsideChart extends HTMLElement {
  private given?: Options;
  private chart?: ApexCharts;
  private drawing?: Promise<void>;
  private near?: IntersectionObserver;

  set options(options: Options) {
    this.given = options;
    this.setAttribute('role', 'img');
    this.setAttribute('aria-label', options.summary);
    if (this.drawing) {
      this.drawing = this.drawing.then(() => this.draw());
    }
  }

  connectedCallback() {
    this.near = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && void this.ready(),
      { rootMargin: '240px' }
    );
    this.near.observe(this);
  }

  disconnectedCallback() {
    this.near?.disconnect();
    this.chart?.destroy();
    this.chart = undefined;
    this.drawing = undefined;
  }

  /** Resolves when the chart stands: what prints the page waits for it. */
  ready(): Promise<void> {
    this.near?.disconnect();
    this.drawing ??= this.draw();
    return this.drawing;
  }

  private async draw() {
    if (!this.given || !this.isConnected) {
      return;
    }
    const { default: Apex } = await import('apexcharts');
    if (!this.isConnected) {
      return;
    }
    this.chart?.destroy();
    const place = document.createElement('div');
    place.setAttribute('aria-hidden', 'true');
    this.replaceChildren(place);
    this.chart = new Apex(place, this.described(this.given));
    await this.chart.render();
    this.finish();
  }

  private described(options: Options): ApexOptions {
    const bars = options.kind !== 'LINES';
    const lying = options.kind === 'BARS';
    const wide = this.clientWidth > 420;
    const size = getComputedStyle(this);
    return {
      chart: {
        type: bars ? 'bar' : 'line',
        height: parseInt(size.minHeight, 10) || 240,
        width: '100%',
        animations: { enabled: false },
        background: 'transparent',
        fontFamily: size.fontFamily,
        parentHeightOffset: 0,
        redrawOnParentResize: true,
        redrawOnWindowResize: true,
        selection: { enabled: false },
        toolbar: { show: false },
        zoom: { enabled: false },
        events: { mounted: () => this.finish(), updated: () => this.finish() },
      },
      series: options.series.map(({ name, values }) => ({ name, data: values as number[] })),
      dataLabels: {
        enabled: true,
        textAnchor: 'start',
        offsetX: lying ? 8 : 0,
        offsetY: lying ? 1 : bars ? -18 : 0,
        background: { enabled: false },
        dropShadow: { enabled: false },
        style: { fontSize: '15px', fontWeight: 600 },
        formatter: (value, { seriesIndex, dataPointIndex }) =>
          this.labelled(options, Number(value), seriesIndex, dataPointIndex),
      },
      fill: { type: 'solid', opacity: 1 },
      grid: {
        show: !lying,
        padding: { top: lying ? -22 : 0, bottom: lying ? -14 : 0, left: 0, right: bars ? 0 : 90 },
      },
      legend: { show: false },
      markers: {
        size: 5,
        strokeWidth: 2,
        shape: options.series.map((series) => (series.comparator ? 'square' : 'circle')),
      },
      plotOptions: {
        bar: {
          horizontal: lying,
          barHeight: '54%',
          columnWidth: '54%',
          borderRadius: 3,
          borderRadiusApplication: 'end',
          dataLabels: { position: 'top', hideOverflowingLabels: false },
        },
      },
      states: { hover: { filter: { type: 'none' } }, active: { filter: { type: 'none' } } },
      stroke: {
        width: bars ? 0 : 2.5,
        dashArray: options.series.map((series) => (series.comparator ? 6 : 0)),
      },
      tooltip: { enabled: false },
      xaxis: {
        categories: options.categories,
        axisBorder: { show: false },
        axisTicks: { show: false },
        crosshairs: { show: false },
        labels: { show: !lying, style: { fontSize: '14px' } },
        ...(lying ? { min: 0, max: this.end(options) } : {}),
      } as ApexXAxis,
      yaxis: {
        min: lying ? undefined : 0,
        max: lying ? undefined : this.end(options),
        labels: {
          align: lying ? 'left' : 'right',
          minWidth: lying ? (wide ? 196 : 140) : 0,
          maxWidth: lying ? (wide ? 196 : 140) : 60,
          offsetX: lying ? (wide ? -192 : -136) : 0,
          style: { fontSize: wide ? '15px' : '14px' },
        },
      },
    };
  }

  /** Bars say their figure; a line says its name and its newest figure, at its end. */
  private labelled(options: Options, value: number, series: number, point: number): string {
    if (options.kind !== 'LINES') {
      return `${value}${options.unit}`;
    }
    const { name, values } = options.series[series];
    const last = values.findLastIndex((known) => known !== null);
    return point === last ? `${name} ${value}${options.unit}` : '';
  }

  private end(options: Options): number {
    const most = options.upTo ?? Math.max(0, ...options.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
    return most * ROOM_FOR_LABELS;
  }

  /** Lets the drawing shrink with the paper, and tells the style sheet which series is only there to compare with. */
  private finish() {
    const drawing = this.querySelector('svg.apexcharts-svg');
    if (!drawing || !this.given) {
      return;
    }
    drawing.setAttribute('viewBox', `0 0 ${drawing.getAttribute('width')} ${drawing.getAttribute('height')}`);
    this.querySelectorAll('.apexcharts-series').forEach((group, index) => {
      const place = Number(group.getAttribute('data:realIndex') ?? index);
      group.classList.toggle('comparator', this.given!.series[place]?.comparator ?? false);
      group.classList.add(`series-${place + 1}`);
    });
  }
}

customElements.define('alongside-chart', AlongsideChart);
