import type { SheetFile } from '../../../xlsx/model';
import { itemNotFound } from '../batch/hostError';
import { defineType, type HostObject, type HostType } from '../batch/hostObject';
import { readAddress } from './addressText';
import type { WorkbookState } from './workbookState';

/** The defined names of the workbook (`sheet` null) or of one sheet. */
export interface NamesTarget {
  readonly state: WorkbookState;
  readonly sheet: SheetFile | null;
}

interface NameTarget {
  readonly state: WorkbookState;
  readonly name: string;
  readonly formula: string;
  readonly sheetId: string | null;
}

function rangeOf({ state, formula }: NameTarget): HostObject | null {
  const typed = readAddress(formula.replace(/^=/, ''));
  const sheet = state.sheet(typed?.sheetName);
  return typed && sheet ? state.objects.range(sheet, typed.area) : null;
}

const withEquals = (formula: string): string => (formula.startsWith('=') ? formula : `=${formula}`);

const nameType = defineType<NameTarget>({
  name: 'NamedItem',
  identity: { key: '_Id', of: ({ name }) => name },
  scalars: {
    name: { get: ({ name }) => name },
    formula: { get: ({ formula }) => withEquals(formula) },
    value: { get: ({ formula }) => withEquals(formula).slice(1) },
    type: { get: (target) => (rangeOf(target) ? 'Range' : 'String') },
    scope: { get: ({ sheetId }) => (sheetId === null ? 'Workbook' : 'Worksheet') },
    visible: { get: ({ name }) => !name.startsWith('_xlnm.') },
    comment: { get: () => '' },
  },
  derivations: {
    getRange: (target) => {
      const range = rangeOf(target);
      if (!range) throw itemNotFound('NamedItem.getRange');
      return range;
    },
    getRangeOrNullObject: rangeOf,
  },
});

function namesOf({ state, sheet }: NamesTarget): NameTarget[] {
  return state.workbook
    .definedNames()
    .filter(({ sheetId }) => sheetId === (sheet?.id ?? null))
    .map((entry) => ({ state, ...entry }));
}

function find(target: NamesTarget, key: unknown): HostObject | null {
  const found = namesOf(target).find(
    ({ name }) => typeof key === 'string' && name.toLowerCase() === key.toLowerCase(),
  );
  return found ? nameType.of(found) : null;
}

/** `workbook.names` and `worksheet.names`, for reading. */
export const namesType: HostType<NamesTarget> = defineType<NamesTarget>({
  name: 'NamedItemCollection',
  items: (target) => namesOf(target).map((name) => nameType.of(name)),
  item: (target, key) => {
    const name = find(target, key);
    if (!name) throw itemNotFound('NamedItemCollection.getItem');
    return name;
  },
  derivations: { getItemOrNullObject: (target, [key]) => find(target, key) },
  methods: { getCount: (target) => namesOf(target).length },
});
