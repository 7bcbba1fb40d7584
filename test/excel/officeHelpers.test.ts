import { describeHost } from '../../src/excel/officeHelpers';

/** The library wants a browser's storage when it is loaded. */
beforeAll(() => {
  const storage = { length: 0, key: () => null, getItem: () => null, setItem: () => undefined };
  const page = { localStorage: storage, sessionStorage: storage };
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
