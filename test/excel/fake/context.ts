import { hostError, type HostState } from './hostState';

/** Collects what is asked of the host until the next round trip, as office.js does. */
export class FakeContext {
  queue: (() => void)[] = [];

  constructor(readonly host: HostState) {}

  async sync(): Promise<void> {
    const { queue } = this;
    this.queue = [];
    await this.host.sync(queue);
  }

  later(step: () => void): void {
    this.queue.push(step);
  }

  result<T>(compute: () => T): { readonly value: T } {
    const box: { value?: T } = {};
    this.later(() => {
      box.value = compute();
    });
    return {
      get value() {
        if (!('value' in box)) throw hostError('ValueNotLoaded');
        return box.value;
      },
    };
  }
}

/** An object whose properties can be read only after `load` and a round trip, as in office.js. */
export function loadable<M, O extends object>(
  context: FakeContext,
  find: () => M | null,
  readers: Record<string, (model: M) => unknown>,
  own: O,
): O & { load(names: string): void } {
  const loaded = new Map<string, unknown>();
  let isNull: boolean | null = null;
  const object = Object.create(null, Object.getOwnPropertyDescriptors(own)) as O & {
    load(names: string): void;
  };
  object.load = (names) => {
    context.later(() => {
      const model = find();
      isNull = model === null;
      if (model === null) return;
      for (const name of names.split(',').map((text) => text.trim())) {
        const [key = ''] = name.split('/');
        const read = readers[key];
        if (!read) throw hostError('InvalidArgument', `load ${name}`);
        loaded.set(key, read(model));
      }
    });
  };
  Object.defineProperty(object, 'isNullObject', {
    get: () => {
      if (isNull === null) throw hostError('PropertyNotLoaded', 'isNullObject');
      return isNull;
    },
  });
  for (const key of Object.keys(readers)) {
    const given = Object.getOwnPropertyDescriptor(own, key) ?? {};
    Object.defineProperty(object, key, {
      ...given,
      get: () => {
        if (!loaded.has(key)) throw hostError('PropertyNotLoaded', key);
        return loaded.get(key);
      },
    });
  }
  return object;
}

/** The model of an object that must be there. */
export function required<M>(model: M | null, location: string): M {
  if (model === null) throw hostError('ItemNotFound', location);
  return model;
}
