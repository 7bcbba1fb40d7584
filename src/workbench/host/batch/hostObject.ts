import type { Json } from './json';
import { apiNotFound, itemNotFound } from './hostError';

/** Arguments of a call; an argument that was an API object arrives as that `HostObject`. */
export type Arguments = readonly unknown[];

/** One readable property of an API type. */
export interface Scalar<T> {
  readonly get: (target: T) => Json;
  readonly set?: (target: T, value: unknown) => void;
  /** True when `load()` without names leaves it out. */
  readonly onRequest?: boolean;
}

/**
 * What an Excel API type can do here, as data: one entry per member, under the name that office.d.ts
 * gives it. Members that are not listed answer `ApiNotFound`.
 */
export interface TypeTable<T> {
  readonly name: string;
  /** The key that office.js needs back so that it can find the object again in the next batch. */
  readonly identity?: { readonly key: 'Id' | '_Id'; readonly of: (target: T) => string };
  /** True for the types with `_KeepReference`. */
  readonly isKeepable?: boolean;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Properties that hold another object. */
  readonly links?: Readonly<Record<string, (target: T) => HostObject | null>>;
  /** Methods that return an object; null is the null object. */
  readonly derivations?: Readonly<
    Record<string, (target: T, args: Arguments) => HostObject | null>
  >;
  /** Methods that return plain data or nothing. */
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments) => Json>>;
  /** Present on collections. */
  readonly items?: (target: T) => readonly HostObject[];
  readonly item?: (target: T, key: unknown) => HostObject;
  /** Event numbers by the middle of `_Register…Event`, and whom the events are addressed to. */
  readonly events?: {
    readonly targetId: (target: T) => string;
    readonly numbers: Readonly<Record<string, number>>;
  };
}

/** An API object as the interpreter sees it, whatever its type. */
export interface HostObject {
  readonly typeName: string;
  readonly isKeepable: boolean;
  readonly isCollection: boolean;
  identity(): { readonly key: 'Id' | '_Id'; readonly value: string } | null;
  /** Names that `load()` without names loads. */
  defaultScalars(): readonly string[];
  hasScalar(name: string): boolean;
  hasLink(name: string): boolean;
  get(name: string): Json;
  set(name: string, value: unknown): void;
  follow(name: string): HostObject | null;
  derive(name: string, args: Arguments): HostObject | null;
  call(name: string, args: Arguments): Json;
  items(): readonly HostObject[];
  item(key: unknown): HostObject;
  /** The event that a name stands for on this object; null when this host never fires it. */
  event(name: string): { readonly number: number; readonly targetId: string } | null;
}

/** An API type: makes objects and recognises its own. */
export interface HostType<T> {
  of(target: T): HostObject;
  /** What the object was made of; null for objects of other types and for anything else. */
  targetOf(object: unknown): T | null;
}

/**
 * Makes an API type out of its table.
 *
 * @param table the type's members
 * @returns the type
 * @example const settingType = defineType<Setting>({ name: 'Setting', scalars: { … } })
 */
export function defineType<T>(table: TypeTable<T>): HostType<T> {
  const targets = new WeakMap<object, { readonly target: T }>();
  const defaults = Object.entries(table.scalars ?? {})
    .filter(([, scalar]) => !scalar.onRequest)
    .map(([name]) => name);
  return {
    of(target) {
      const object = new TableObject(table, defaults, target);
      targets.set(object, { target });
      return object;
    },
    targetOf(object) {
      return typeof object === 'object' && object ? (targets.get(object)?.target ?? null) : null;
    },
  };
}

class TableObject<T> implements HostObject {
  constructor(
    private readonly table: TypeTable<T>,
    private readonly defaults: readonly string[],
    private readonly target: T,
  ) {}

  get typeName(): string {
    return this.table.name;
  }

  get isKeepable(): boolean {
    return this.table.isKeepable === true;
  }

  get isCollection(): boolean {
    return this.table.items !== undefined;
  }

  identity(): { key: 'Id' | '_Id'; value: string } | null {
    const { identity } = this.table;
    return identity ? { key: identity.key, value: identity.of(this.target) } : null;
  }

  defaultScalars(): readonly string[] {
    return this.defaults;
  }

  hasScalar(name: string): boolean {
    return own(this.table.scalars, name) !== undefined;
  }

  hasLink(name: string): boolean {
    return own(this.table.links, name) !== undefined;
  }

  get(name: string): Json {
    return this.member(this.table.scalars, name).get(this.target);
  }

  set(name: string, value: unknown): void {
    const { set } = this.member(this.table.scalars, name);
    if (!set) throw apiNotFound(this.table.name, `${name} (set)`);
    set(this.target, value);
  }

  follow(name: string): HostObject | null {
    return this.member(this.table.links, name)(this.target);
  }

  derive(name: string, args: Arguments): HostObject | null {
    return this.member(this.table.derivations, name)(this.target, args);
  }

  call(name: string, args: Arguments): Json {
    return this.member(this.table.methods, name)(this.target, args);
  }

  items(): readonly HostObject[] {
    return this.table.items?.(this.target) ?? [];
  }

  item(key: unknown): HostObject {
    if (this.table.item) return this.table.item(this.target, key);
    throw itemNotFound(`${this.table.name}.getItem`);
  }

  event(name: string): { number: number; targetId: string } | null {
    const number = own(this.table.events?.numbers, name);
    return number === undefined || !this.table.events
      ? null
      : { number, targetId: this.table.events.targetId(this.target) };
  }

  private member<M>(members: Readonly<Record<string, M>> | undefined, name: string): M {
    const found = own(members, name);
    if (found === undefined) throw apiNotFound(this.table.name, name);
    return found;
  }
}

function own<M>(members: Readonly<Record<string, M>> | undefined, name: string): M | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}
