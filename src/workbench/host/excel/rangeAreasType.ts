import { intersection, type Area } from '../../../core/address';
import type { SheetFile } from '../../../xlsx/model';
import { apiNotFound, invalidArgument, itemNotFound } from '../batch/hostError';
import { defineType, type HostObject, type HostType } from '../batch/hostObject';
import { qualifiedAddress } from './addressText';
import { fillRange, readColour } from './cellFormat';
import type { RangeTarget, WorkbookState } from './workbookState';

/** Several areas of one sheet. */
export interface AreasTarget {
  readonly state: WorkbookState;
  readonly sheet: SheetFile;
  readonly areas: readonly Area[];
}

const ranges = ({ state, sheet, areas }: AreasTarget): HostObject[] =>
  areas.map((area) => state.objects.range(sheet, area));

const targets = ({ state, sheet, areas }: AreasTarget): RangeTarget[] =>
  areas.map((area) => ({ state, sheet, area }));

const rangeCollectionType = defineType<AreasTarget>({
  name: 'RangeCollection',
  items: ranges,
  derivations: {
    getItemAt: (target, [index]) => {
      const range = ranges(target)[Number(index)];
      if (!range) throw invalidArgument('RangeCollection.getItemAt', 'index');
      return range;
    },
  },
  methods: { getCount: ({ areas }) => areas.length },
});

const fill = (target: AreasTarget, colour: string | null): void => {
  for (const range of targets(target)) fillRange(range, colour, 'RangeFill.color');
};

const areasFillType = defineType<AreasTarget>({
  name: 'RangeFill',
  scalars: {
    color: {
      get: () => {
        throw apiNotFound('RangeAreas.format.fill', 'color');
      },
      set: (target, colour) => {
        fill(target, readColour(colour, 'RangeFill.color'));
      },
    },
  },
  methods: {
    clear: (target) => {
      fill(target, null);
      return null;
    },
  },
});

const areasFormatType = defineType<AreasTarget>({
  name: 'RangeFormat',
  links: { fill: (target) => areasFillType.of(target) },
});

const addressOf = ({ sheet, areas }: AreasTarget): string =>
  areas.map((area) => qualifiedAddress(sheet.name, area)).join(',');

/** `Excel.RangeAreas`. */
export const rangeAreasType: HostType<AreasTarget> = defineType<AreasTarget>({
  name: 'RangeAreas',
  isKeepable: true,
  scalars: {
    address: { get: addressOf },
    addressLocal: { get: addressOf },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: {
      get: ({ areas }) =>
        areas.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0),
    },
  },
  links: {
    areas: (target) => rangeCollectionType.of(target),
    format: (target) => areasFormatType.of(target),
    worksheet: ({ state, sheet }) => state.objects.worksheet(sheet),
  },
  derivations: {
    getIntersection: (target, [other]) => {
      const common = commonAreas(target, other);
      if (!common) throw itemNotFound('RangeAreas.getIntersection');
      return common;
    },
    getIntersectionOrNullObject: (target, [other]) => commonAreas(target, other),
  },
});

function commonAreas({ state, sheet, areas }: AreasTarget, other: unknown): HostObject | null {
  const range = state.rangeFrom(other, sheet, 'RangeAreas.getIntersection');
  const common = areas.flatMap((area) => intersection(area, range.area) ?? []);
  return range.sheet.id === sheet.id && common.length > 0
    ? state.objects.rangeAreas(sheet, common)
    : null;
}
