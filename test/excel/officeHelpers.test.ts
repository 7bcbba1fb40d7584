import { describeHost, logHostError, userStorage } from '../../src/excel/officeHelpers';

/** A browser's storage in memory; the library wants it when it is loaded. */
class MemoryStorage {
  isBlocked = false;
  private readonly items = new Map<string, string>();
  get length(): number {
    return this.items.size;
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.isBlocked) throw new Error('blocked');
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
}

const storage = new MemoryStorage();

beforeAll(() => {
  const page = { localStorage: storage, sessionStorage: new MemoryStorage() };
  Object.assign(globalThis, { window: page, ...page });
});
afterAll(() => {
  for (const name of ['window', 'localStorage', 'sessionStorage']) {
    Reflect.deleteProperty(globalThis, name);
  }
});

test('outside Office the host is the web', async () => {
  expect((await describeHost()).host).toBe('WEB');
});

test('what a user stores is there the next time, and apart from other add-ins', async () => {
  const own = await userStorage('jixiao');
  expect(own.set('theme', { name: 'dark' })).toBe(true);
  expect((await userStorage('jixiao')).get('theme')).toEqual({ name: 'dark' });
  expect((await userStorage('other')).get('theme')).toBeNull();
});

test('blocked storage refuses without an exception', async () => {
  const own = await userStorage('jixiao');
  storage.isBlocked = true;
  expect(own.set('theme', 1)).toBe(false);
  storage.isBlocked = false;
});

test('logging never throws', async () => {
  const printed: unknown[] = [];
  const { error, log, group, groupCollapsed, groupEnd } = console;
  const print = (...parts: unknown[]) => void printed.push(...parts);
  Object.assign(console, {
    error: print,
    log: print,
    group: print,
    groupCollapsed: print,
    groupEnd: print,
  });
  await logHostError(new Error('GeneralException'));
  await logHostError('text');
  Object.assign(console, { error, log, group, groupCollapsed, groupEnd });
  expect(printed.length).toBeGreaterThan(0);
});
