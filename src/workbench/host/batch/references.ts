import type { HostObject } from './hostObject';

/** The objects that one add-in frame keeps alive between batches. */
export interface ReferenceTable {
  keep(object: HostObject): string;
  idOf(object: HostObject): string | null;
  get(id: string): HostObject | null;
  drop(id: string): void;
  readonly size: number;
}

/**
 * An empty table of kept objects.
 *
 * @returns the table; ids are `ref_1`, `ref_2`, …
 * @example createReferences().size //=> 0
 */
export function createReferences(): ReferenceTable {
  const objects = new Map<string, HostObject>();
  const ids = new WeakMap<HostObject, string>();
  let last = 0;
  return {
    keep(object) {
      const known = ids.get(object);
      if (known !== undefined && objects.has(known)) return known;
      last += 1;
      const id = `ref_${last}`;
      objects.set(id, object);
      ids.set(object, id);
      return id;
    },
    idOf: (object) => {
      const id = ids.get(object);
      return id !== undefined && objects.has(id) ? id : null;
    },
    get: (id) => objects.get(id) ?? null,
    drop: (id) => void objects.delete(id),
    get size() {
      return objects.size;
    },
  };
}
