import type { CustomXml } from '../../../xlsx/model';
import { accessDenied, HostError, invalidArgument, itemNotFound } from '../batch/hostError';
import { defineType, type HostObject, type HostType } from '../batch/hostObject';
import { settingNamespace } from './settingStore';
import type { WorkbookState } from './workbookState';

interface PartTarget {
  readonly state: WorkbookState;
  readonly id: string;
}

interface ScopedTarget {
  readonly state: WorkbookState;
  readonly namespaceUri: string;
}

/** The add-in sees every part but the one where this host keeps its settings. */
function partsOf({ workbook }: WorkbookState): CustomXml[] {
  return workbook.customXml().filter(({ namespaceUri }) => namespaceUri !== settingNamespace);
}

function partOf({ state, id }: PartTarget): CustomXml {
  const part = partsOf(state).find((entry) => entry.id === id);
  if (!part) throw itemNotFound('CustomXmlPart');
  return part;
}

function requireEditable({ isReadOnly }: WorkbookState, place: string): void {
  if (isReadOnly) throw accessDenied(place);
}

function readXml(xml: unknown, place: string): string {
  const isXml = typeof xml === 'string' && /^\s*(?:<\?xml\b[^>]*\?>\s*)?<[\p{L}_]/u.test(xml);
  if (!isXml) throw invalidArgument(place, 'xml');
  return xml;
}

const partType = defineType<PartTarget>({
  name: 'CustomXmlPart',
  identity: { key: 'Id', of: ({ id }) => id },
  scalars: {
    id: { get: ({ id }) => id },
    namespaceUri: { get: (target) => partOf(target).namespaceUri },
  },
  methods: {
    getXml: (target) => partOf(target).xml,
    setXml: (target, [xml]) => {
      requireEditable(target.state, 'CustomXmlPart.setXml');
      const { id } = partOf(target);
      target.state.workbook.setCustomXml(id, readXml(xml, 'CustomXmlPart.setXml'));
      return null;
    },
    delete: (target) => {
      requireEditable(target.state, 'CustomXmlPart.delete');
      target.state.workbook.removeCustomXml(partOf(target).id);
      return null;
    },
  },
});

const find = (
  state: WorkbookState,
  parts: readonly CustomXml[],
  id: unknown,
): HostObject | null => {
  const part = parts.find((entry) => entry.id === id);
  return part ? partType.of({ state, id: part.id }) : null;
};

const scoped = ({ state, namespaceUri }: ScopedTarget): CustomXml[] =>
  partsOf(state).filter((part) => part.namespaceUri === namespaceUri);

const scopedType = defineType<ScopedTarget>({
  name: 'CustomXmlPartScopedCollection',
  items: (target) => scoped(target).map(({ id }) => partType.of({ state: target.state, id })),
  item: (target, id) => {
    const part = find(target.state, scoped(target), id);
    if (!part) throw itemNotFound('CustomXmlPartScopedCollection.getItem');
    return part;
  },
  derivations: {
    getItemOrNullObject: (target, [id]) => find(target.state, scoped(target), id),
    getOnlyItem: (target) => {
      const [part, ...others] = scoped(target);
      if (part && others.length === 0) return partType.of({ state: target.state, id: part.id });
      throw new HostError(
        part ? 'InvalidOperation' : 'ItemNotFound',
        'The collection does not hold exactly one part.',
        'CustomXmlPartScopedCollection.getOnlyItem',
      );
    },
    getOnlyItemOrNullObject: (target) => {
      const [part, ...others] = scoped(target);
      return part && others.length === 0 ? partType.of({ state: target.state, id: part.id }) : null;
    },
  },
  methods: { getCount: (target) => scoped(target).length },
});

/** `workbook.customXmlParts`. */
export const customXmlPartsType: HostType<WorkbookState> = defineType<WorkbookState>({
  name: 'CustomXmlPartCollection',
  items: (state) => partsOf(state).map(({ id }) => partType.of({ state, id })),
  item: (state, id) => {
    const part = find(state, partsOf(state), id);
    if (!part) throw itemNotFound('CustomXmlPartCollection.getItem');
    return part;
  },
  derivations: {
    add: (state, [xml]) => {
      requireEditable(state, 'CustomXmlPartCollection.add');
      const { id } = state.workbook.addCustomXml(readXml(xml, 'CustomXmlPartCollection.add'));
      return partType.of({ state, id });
    },
    getByNamespace: (state, [namespaceUri]) =>
      scopedType.of({ state, namespaceUri: String(namespaceUri) }),
    getItemOrNullObject: (state, [id]) => find(state, partsOf(state), id),
  },
  methods: { getCount: (state) => partsOf(state).length },
});
