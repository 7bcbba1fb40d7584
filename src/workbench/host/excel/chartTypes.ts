import { boundingArea, type Area } from '../../../core/address';
import { apiNotFound, HostError, invalidArgument, itemNotFound } from '../batch/hostError';
import { defineType, type HostObject, type HostType } from '../batch/hostObject';
import type { DraftChart } from './drawing';
import { readColour } from './cellFormat';
import type { SheetTarget } from './worksheetType';

interface ChartTarget extends SheetTarget {
  readonly chart: DraftChart;
}

interface SeriesTarget extends ChartTarget {
  readonly index: number;
}

function seriesOf({ chart, index }: SeriesTarget): DraftChart['series'][number] {
  const series = chart.series[index];
  if (!series) throw itemNotFound('ChartSeriesCollection.getItemAt');
  return series;
}

const seriesFillType = defineType<SeriesTarget>({
  name: 'ChartFill',
  methods: {
    setSolidColor: (target, [colour]) => {
      const place = 'ChartFill.setSolidColor';
      seriesOf(target).color = readColour(colour, place) ?? '#000000';
      return null;
    },
  },
});

const seriesFormatType = defineType<SeriesTarget>({
  name: 'ChartSeriesFormat',
  links: { fill: (target) => seriesFillType.of(target) },
});

const seriesType = defineType<SeriesTarget>({
  name: 'ChartSeries',
  links: { format: (target) => seriesFormatType.of(target) },
  methods: {
    setXAxisValues: (target, [range]) => {
      const { state, sheet, chart } = target;
      chart.categories = state.rangeFrom(range, sheet, 'ChartSeries.setXAxisValues').area;
      return null;
    },
  },
});

const seriesCollectionType = defineType<ChartTarget>({
  name: 'ChartSeriesCollection',
  items: (target) => target.chart.series.map((_, index) => seriesType.of({ ...target, index })),
  derivations: {
    getItemAt: (target, [index]) => {
      const series = { ...target, index: Number(index) };
      seriesOf(series);
      return seriesType.of(series);
    },
  },
});

const titleType = defineType<ChartTarget>({
  name: 'ChartTitle',
  scalars: {
    text: {
      get: ({ chart }) => chart.title,
      set: ({ chart }, text) => {
        chart.title = String(text);
      },
    },
  },
});

/** Members that every drawn chart has in just one way: another value is refused. */
const fixed = (type: string, member: string, value: string | boolean) => ({
  get: () => value,
  set: (_: ChartTarget, given: unknown) => {
    if (given !== value) throw apiNotFound(type, `${member} ${String(given)}`);
  },
});

const legendType = defineType<ChartTarget>({
  name: 'ChartLegend',
  scalars: { position: fixed('ChartLegend', 'position', 'Bottom') },
});

const axisType = defineType<ChartTarget>({
  name: 'ChartAxis',
  scalars: { reversePlotOrder: fixed('ChartAxis', 'reversePlotOrder', true) },
});

const axesType = defineType<ChartTarget>({
  name: 'ChartAxes',
  links: { categoryAxis: (target) => axisType.of(target) },
});

const chartType = defineType<ChartTarget>({
  name: 'Chart',
  identity: { key: 'Id', of: ({ sheet }) => `chart-${sheet.id}` },
  scalars: { id: { get: ({ sheet }) => `chart-${sheet.id}` } },
  links: {
    title: (target) => titleType.of(target),
    legend: (target) => legendType.of(target),
    axes: (target) => axesType.of(target),
    series: (target) => seriesCollectionType.of(target),
  },
  methods: {
    delete: ({ state, sheet }) => {
      state.drawingOn(sheet, 'Chart', 'delete').chart = null;
      return null;
    },
    setPosition: ({ state, sheet, chart }, [from, to]) => {
      const place = 'Chart.setPosition';
      const first = state.rangeFrom(from, sheet, place).area;
      const last = to === undefined || to === null ? first : state.rangeFrom(to, sheet, place).area;
      chart.place = boundingArea(first, last);
      return null;
    },
  },
});

/** A chart of the file: it can be taken away, and that is all. */
const fileChartType = defineType<SheetTarget & { readonly index: number }>({
  name: 'Chart',
  identity: { key: 'Id', of: ({ sheet, index }) => `chart-${sheet.id}-${index}` },
  scalars: { id: { get: ({ sheet, index }) => `chart-${sheet.id}-${index}` } },
  methods: {
    delete: ({ state, sheet }) => {
      state.deleteChart(sheet);
      return null;
    },
  },
});

/** `worksheet.charts`: one clustered bar chart may be put on a sheet that the batch added or emptied. */
export const chartsType: HostType<SheetTarget> = defineType<SheetTarget>({
  name: 'ChartCollection',
  scalars: { count: { get: (target) => chartCount(target) } },
  items: (target) =>
    Array.from({ length: chartCount(target) }, (_, index) => chartAt(target, index)),
  item: (target, key) => {
    const found = Array.from({ length: chartCount(target) }, (_, index) => chartAt(target, index));
    const chart = found.find((one) => one.identity()?.value === key);
    if (!chart) throw itemNotFound('ChartCollection.getItem');
    return chart;
  },
  derivations: { add: addChart },
  methods: { getCount: (target) => chartCount(target) },
});

function chartCount({ state, sheet }: SheetTarget): number {
  const count = state.chartCount(sheet);
  if (count === undefined) throw apiNotFound('ChartCollection', 'count');
  return count;
}

function chartAt({ state, sheet }: SheetTarget, index: number): HostObject {
  const chart = state.isDrawn(sheet)
    ? state.drawingOn(sheet, 'ChartCollection', 'getItem').chart
    : null;
  return chart ? chartType.of({ state, sheet, chart }) : fileChartType.of({ state, sheet, index });
}

function addChart(
  { state, sheet }: SheetTarget,
  [kind, source, seriesBy]: readonly unknown[],
): HostObject {
  const place = 'ChartCollection.add';
  const drawing = state.drawingOn(sheet, 'ChartCollection', 'add');
  if (kind !== 'BarClustered' || seriesBy !== 'Columns')
    throw apiNotFound('ChartCollection', `add ${String(kind)} ${String(seriesBy)}`);
  if (drawing.chart) throw new HostError('InvalidOperation', 'One chart only.', place);
  const { area } = state.rangeFrom(source, sheet, place);
  if (area.rowCount < 2) throw invalidArgument(place, 'sourceData');
  const column = (index: number): Area => ({
    row: area.row + 1,
    column: area.column + index,
    rowCount: area.rowCount - 1,
    columnCount: 1,
  });
  const chart: DraftChart = {
    title: '',
    categories: null,
    series: Array.from({ length: area.columnCount }, (_, index) => ({
      name: { row: area.row, column: area.column + index },
      values: column(index),
      color: '#4472C4',
    })),
    place: null,
  };
  drawing.chart = chart;
  return chartType.of({ state, sheet, chart });
}
