import { itemNotFound } from '../batch/hostError';
import { defineType, type HostType } from '../batch/hostObject';
import { readJson, type Json } from '../batch/json';
import type { WorkbookState } from './workbookState';

interface SettingTarget {
  readonly state: WorkbookState;
  readonly key: string;
}

const settingType = defineType<SettingTarget>({
  name: 'Setting',
  identity: { key: '_Id', of: ({ key }) => key },
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ state, key }) => toJson(readJson(state.settings.get(key) ?? 'null')),
      set: ({ state, key }, value) => {
        state.settings.set(key, JSON.stringify(value));
      },
    },
  },
  methods: {
    delete: ({ state, key }) => {
      state.settings.remove(key);
      return null;
    },
  },
});

/** What came out of JSON is JSON; this says so to the compiler. */
function toJson(value: unknown): Json {
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]));
  const isPlain =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? value : null;
}

const find = (state: WorkbookState, key: unknown) =>
  typeof key === 'string' && state.settings.get(key) !== null
    ? settingType.of({ state, key })
    : null;

/** `workbook.settings`: the same store as `Office.context.document.settings`. */
export const settingsType: HostType<WorkbookState> = defineType<WorkbookState>({
  name: 'SettingCollection',
  items: (state) => state.settings.entries().map(([key]) => settingType.of({ state, key })),
  item: (state, key) => {
    const setting = find(state, key);
    if (!setting) throw itemNotFound('SettingCollection.getItem');
    return setting;
  },
  derivations: {
    add: (state, [key, value]) => {
      state.settings.set(String(key), JSON.stringify(value));
      return settingType.of({ state, key: String(key) });
    },
    getItemOrNullObject: (state, [key]) => find(state, key),
  },
  methods: { getCount: (state) => state.settings.entries().length },
});
