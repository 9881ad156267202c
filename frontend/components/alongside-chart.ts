/// <reference types="apexcharts" />
// Not "import type": what bundles the pages takes that for an import as well, and every page with a chart on it would
// begin with fetching the library.
type ApexOptions = ApexCharts.ApexOptions;

/** One line or set of bars, as uk.alongside.kernel.ui.ChartOptions writes it. */
interface Series {
  name: string;
  values: (number | null)[];
  comparator: boolean;
}

interface Options {
  kind: 'BARS' | 'COLUMNS' | 'LINES' | 'RADAR';
  summary: string;
  categories: string[];
  series: Series[];
  upTo: number | null;
  unit: string;
}

const BAR = 16;

function highest(options: Options): number {
  return Math.max(1, ...options.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
}

/** An axis from nought in at most five round steps. */
function niceScale(options: Options) {
  const most = options.upTo ?? highest(options);
  const power = 10 ** Math.floor(Math.log10(most / 5));
  const step = [1, 2, 2.5, 5, 10].map((part) => part * power).find((size) => most / size <= 5)!;
  const steps = Math.ceil(most / step);
  const digits = Number.isInteger(step) ? 0 : 1;
  return { end: steps * step, steps, written: (value: number) => value.toFixed(digits) };
}

function widthOf(text: string, font: string): number {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = font;
  return pen.measureText(text).width;
}

/** A name in at most two lines of so many pixels; what does not fit the second is shortened. */
function inLines(name: string, width: number, font: string): string | string[] {
  const fits = (text: string) => widthOf(text, font) <= width;
  if (fits(name)) {
    return name;
  }
  const words = name.split(/(?<=[ /])/);
  const first: string[] = [];
  while (words.length > 1 && fits([...first, words[0]].join('').trimEnd())) {
    first.push(words.shift()!);
  }
  let second = words.join('');
  while (!fits(second) && second.includes(' ')) {
    second = second.slice(0, second.lastIndexOf(' ')) + '…';
  }
  return first.length ? [first.join('').trimEnd(), second] : second;
}

/** A school year for an axis with little room: 2018/19 as ’18/19. */
const shortYear = (name: string) => name.replace(/^20(\d\d\/\d\d)/, '’$1');

/**
 * Draws a chart with ApexCharts, which is fetched when the first chart comes near the screen. Colours and letters are
 * the style sheet's alone: it follows dark mode, forced colours and paper without drawing again.
 */
class AlongsideChart extends HTMLElement {
  private given?: Options;
  private chart?: ApexCharts;
  private drawing?: Promise<void>;
  private near?: IntersectionObserver;

  /** As text, which is what the server keeps of it. */
  set options(text: string) {
    const options = JSON.parse(text) as Options;
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

  /** One axis for each category around a middle that is nought. Which line is which stands in a key beside it. */
  private radar(options: Options): ApexOptions {
    const size = getComputedStyle(this);
    const wide = this.clientWidth > 420;
    const letters = wide ? '14px' : '13px';
    const scale = niceScale(options);
    const height = parseInt(size.minHeight, 10) || 320;
    const font = `${letters} ${size.fontFamily}`;
    // A short name before the line's end, which is all that a phone has room for.
    const names = options.categories.map((name) => {
      const [short, ...long] = name.split('\n');
      return wide && long.length ? inLines(`${short} ${long.join(' ')}`, 170, font) : short;
    });
    const beside = 20 + Math.max(...names.flat().map((line) => widthOf(line, font)));
    return {
      // As large as the names around it leave room for; the library would shrink it further.
      plotOptions: { radar: { size: Math.max(40, Math.min(this.clientWidth / 2 - beside, height / 2 - 50)) } },
      chart: {
        type: 'radar',
        height,
        width: '100%',
        animations: { enabled: false },
        background: 'transparent',
        fontFamily: size.fontFamily,
        parentHeightOffset: 0,
        redrawOnParentResize: true,
        redrawOnWindowResize: true,
        toolbar: { show: false },
        events: { mounted: () => this.finish(), updated: () => this.finish() },
      },
      series: options.series.map(({ name, values }) => ({ name, data: values as number[] })),
      dataLabels: { enabled: false },
      fill: { type: 'solid', opacity: 0 },
      legend: { show: false },
      markers: {
        size: 4,
        strokeWidth: 2,
        shape: options.series.map((series) => (series.comparator ? 'square' : 'circle')),
      },
      states: { hover: { filter: { type: 'none' } }, active: { filter: { type: 'none' } } },
      stroke: { width: 2.5, dashArray: options.series.map((series) => (series.comparator ? 6 : 0)) },
      tooltip: { enabled: false },
      xaxis: {
        categories: names,
        labels: { style: { fontSize: letters } },
      } as ApexXAxis,
      yaxis: {
        min: 0,
        max: scale.end,
        tickAmount: scale.steps,
        labels: { formatter: (value) => scale.written(value), style: { fontSize: '13px' } },
      },
    };
  }

  private described(options: Options): ApexOptions {
    if (options.kind === 'RADAR') {
      return this.radar(options);
    }
    const bars = options.kind !== 'LINES';
    const lying = options.kind === 'BARS';
    const size = getComputedStyle(this);
    const wide = this.clientWidth > 420;
    const room = wide ? (this.classList.contains('long-names') ? this.clientWidth * 0.46 : 212) : this.clientWidth * 0.45;
    const scale = niceScale(options);
    // What the figure at the end of the longest bar needs, out of the width that the bars have.
    const figure = widthOf(`${highest(options)}${options.unit}`, `600 15px ${size.fontFamily}`) + 20;
    const plot = Math.max(this.clientWidth - room, 2 * figure);
    const height = parseInt(size.minHeight, 10) || 240;
    const letters = wide ? '15px' : '14px';
    const twoLines = options.categories.some((name) => name.includes('\n'));
    // A line says its name and newest figure at its end; where there is no room beside it, over it.
    const end = bars || !wide ? 14 : 30 + Math.max(...this.ends(options).map((text) => widthOf(text, `600 15px ${size.fontFamily}`)));
    return {
      chart: {
        type: bars ? 'bar' : 'line',
        height,
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
        textAnchor: bars && !lying ? 'middle' : 'start',
        offsetX: lying ? 8 : bars ? 0 : 12,
        offsetY: lying ? 1 : bars ? -20 : 0,
        background: { enabled: false },
        dropShadow: { enabled: false },
        style: { fontSize: '15px', fontWeight: 600 },
        formatter: (value, { seriesIndex, dataPointIndex }) =>
          this.labelled(options, Number(value), seriesIndex, dataPointIndex),
      },
      fill: { type: 'solid', opacity: 1 },
      grid: {
        show: !lying,
        padding: { top: lying ? -22 : 0, bottom: lying ? -14 : twoLines ? 18 : 0, left: bars ? 0 : 26, right: bars ? 0 : end },
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
          barHeight: `${Math.round((100 * BAR * options.categories.length) / height)}%`,
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
        categories: lying
          ? options.categories.map((name) => inLines(name, room - 14, `${letters} ${size.fontFamily}`))
          : options.categories.map((name) => (wide ? name : shortYear(name)).split('\n')),
        axisBorder: { show: false },
        axisTicks: { show: false },
        crosshairs: { show: false },
        labels: { show: !lying, rotate: 0, hideOverlappingLabels: false, style: { fontSize: wide ? '14px' : '13px' } },
        ...(lying ? { min: 0, max: (options.upTo ?? highest(options)) * (plot / (plot - figure)) } : {}),
      } as ApexXAxis,
      yaxis: {
        min: lying ? undefined : 0,
        max: lying ? undefined : scale.end,
        tickAmount: lying ? undefined : scale.steps,
        labels: {
          align: lying ? 'left' : 'right',
          minWidth: lying ? room : 0,
          maxWidth: lying ? room : 60,
          offsetX: lying ? 0 : -10,
          offsetY: lying ? 5 : 1,
          formatter: (value) => (lying ? (value as unknown as string) : scale.written(value)),
          style: { fontSize: letters },
        },
      },
    };
  }

  /** Bars say their figure; a line says its name and its newest figure, at its end. */
  private labelled(options: Options, value: number, series: number, point: number): string {
    if (options.kind !== 'LINES') {
      return `${value}${options.unit}`;
    }
    const last = options.series[series].values.findLastIndex((known) => known !== null);
    return point === last ? this.ends(options)[series] : '';
  }

  /** What stands at the end of each line. */
  private ends(options: Options): string[] {
    return options.series.map(({ name, values }) => {
      const newest = values.findLast((known) => known !== null);
      return newest === undefined || newest === null ? '' : `${name} ${newest}${options.unit}`;
    });
  }

  /** Moves the words at the ends of lines apart where they would stand on one another. */
  private apart(drawing: Element) {
    const words = [...drawing.querySelectorAll<SVGTextElement>('text.apexcharts-datalabel')].filter((word) => word.textContent);
    const wide = this.clientWidth > 420;
    words.sort((one, other) => Number(one.getAttribute('y')) - Number(other.getAttribute('y')));
    let least = 12;
    words.forEach((word, place) => {
      const at = Number(word.getAttribute('y'));
      const wished = wide ? at : place === 0 ? at - 14 : at + 26;
      const y = Math.max(wished, least);
      word.setAttribute('y', String(y));
      if (!wide) {
        word.setAttribute('text-anchor', 'end');
        word.setAttribute('x', String(Number(word.getAttribute('x')) - 4));
      }
      least = y + 17;
    });
  }


  /** Where a bar is shorter than its figure, the library would set the figure on the bar. */
  private behindTheirBars(drawing: Element) {
    const bars = [...drawing.querySelectorAll<SVGPathElement>('.apexcharts-bar-area')].map((bar) => bar.getBBox());
    drawing.querySelectorAll<SVGTextElement>('text.apexcharts-datalabel').forEach((figure) => {
      const middle = figure.getBBox().y + figure.getBBox().height / 2;
      const bar = bars.find(({ y, height }) => y <= middle && middle <= y + height);
      if (bar && Number(figure.getAttribute('x')) < bar.x + bar.width + 8) {
        figure.setAttribute('x', String(bar.x + bar.width + 8));
      }
    });
  }

  /** Lets the drawing shrink with the paper, and tells the style sheet which series is only there to compare with. */
  private finish() {
    const drawing = this.querySelector('svg.apexcharts-svg');
    if (!drawing || !this.given) {
      return;
    }
    drawing.setAttribute('viewBox', `0 0 ${drawing.getAttribute('width')} ${drawing.getAttribute('height')}`);
    // The library sets names at the right of their column; ours begin at its left edge.
    if (this.given.kind === 'LINES') {
      this.apart(drawing);
    }
    if (this.given.kind === 'BARS') {
      this.behindTheirBars(drawing);
    }
    const inner = drawing.querySelector<SVGGElement>('.apexcharts-inner');
    const shift = inner?.transform.baseVal.consolidate()?.matrix.e ?? 0;
    drawing.querySelector('.apexcharts-xaxis-inversed-texts-g')?.setAttribute('transform', `translate(${-shift}, 0)`);
    this.querySelectorAll('.apexcharts-series').forEach((group, index) => {
      const place = Number(group.getAttribute('data:realIndex') ?? index);
      group.classList.toggle('comparator', this.given!.series[place]?.comparator ?? false);
      group.classList.add(`series-${place + 1}`);
    });
  }
}

customElements.define('alongside-chart', AlongsideChart);
