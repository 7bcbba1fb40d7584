import { existsSync, readFileSync } from 'node:fs';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { version } from '../package.json';

const text = readFileSync('manifest.xml', 'utf8');
const document: Document = new DOMParser().parseFromString(text, 'text/xml');
const root = document.documentElement!;

const elements = (name: string, parent: Document | Element = document): Element[] =>
  Array.from(parent.getElementsByTagName(name));
const children = (parent: Element): Element[] =>
  Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
const names = (parent: Element): string[] => children(parent).map((child) => child.nodeName);

/** Whether `actual` keeps the order of `law`, with elements left out where they are optional. */
const inOrder = (actual: string[], law: string[]): boolean => {
  const places = actual.map((name) => law.indexOf(name));
  return places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0));
};

const pngSize = (file: string): [number, number] => {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};
const localFile = (url: string): string => url.replace('https://localhost:3000/', '');

describe('manifest.xml', () => {
  it('keeps the order of elements that Office demands', () => {
    expect(
      inOrder(names(root), [
        'Id',
        'AlternateId',
        'Version',
        'ProviderName',
        'DefaultLocale',
        'DisplayName',
        'Description',
        'IconUrl',
        'HighResolutionIconUrl',
        'SupportUrl',
        'AppDomains',
        'Hosts',
        'Requirements',
        'DefaultSettings',
        'Permissions',
        'VersionOverrides',
        'ExtendedOverrides',
      ]),
    ).toBe(true);
    expect(names(elements('DesktopFormFactor')[0]!)).toEqual([
      'GetStarted',
      'FunctionFile',
      'ExtensionPoint',
    ]);
    expect(names(elements('Resources')[0]!)).toEqual([
      'bt:Images',
      'bt:Urls',
      'bt:ShortStrings',
      'bt:LongStrings',
    ]);
    for (const control of elements('Control')) {
      expect(names(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    }
  });

  it('asks for a workbook, ExcelApi 1.9 and no more rights than reading and writing the document', () => {
    expect(children(elements('Hosts')[0]!).map((host) => attribute(host, 'Name'))).toEqual([
      'Workbook',
    ]);
    const sets = elements('Set').map((set) => [
      attribute(set, 'Name'),
      attribute(set, 'MinVersion'),
    ]);
    expect(sets).toEqual([['ExcelApi', '1.9']]);
    expect(elements('Permissions')[0]!.textContent).toBe('ReadWriteDocument');
  });

  it('has a GUID of its own and the version of package.json', () => {
    expect(elements('Id')[0]!.textContent).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(elements('Version')[0]!.textContent).toBe(`${version}.0`);
  });

  it('stays within the lengths that the store checks', () => {
    const longest = (name: string) =>
      Math.max(
        ...elements(name).flatMap((element) =>
          [
            element,
            ...elements('Override', element),
            ...elements('bt:String', element),
            ...elements('bt:Override', element),
          ].map((each) => (attribute(each, 'DefaultValue') || attribute(each, 'Value')).length),
        ),
      );
    expect(longest('DisplayName')).toBeLessThanOrEqual(125);
    expect(longest('Description')).toBeLessThanOrEqual(250);
    expect(longest('bt:ShortStrings')).toBeLessThanOrEqual(125);
    expect(longest('bt:LongStrings')).toBeLessThanOrEqual(250);
  });

  const resourceNames = ['bt:Image', 'bt:Url', 'bt:String'];
  const resources = resourceNames
    .flatMap((name) => elements(name))
    .filter((element) => attribute(element, 'id') !== '');
  const identifiers = resources.map((resource) => attribute(resource, 'id'));

  it('defines every resid once, uses every resource, and keeps each within 32 characters', () => {
    const used = Array.from(document.getElementsByTagName('*'))
      .map((element) => attribute(element, 'resid'))
      .filter((resid) => resid !== '');
    expect(new Set(identifiers).size).toBe(identifiers.length);
    expect([...new Set(used)].sort()).toEqual([...identifiers].sort());
    expect(identifiers.filter((id) => id.length > 32)).toEqual([]);
  });

  it('gives every string in Chinese and in English', () => {
    expect(elements('DefaultLocale')[0]!.textContent).toBe('zh-CN');
    const translated = [
      ...elements('bt:String'),
      ...elements('DisplayName'),
      ...elements('Description').filter((element) => attribute(element, 'DefaultValue') !== ''),
      ...elements('SupportUrl'),
    ];
    for (const element of translated) {
      const locales = children(element).map((override) => attribute(override, 'Locale'));
      expect(locales).toEqual(['en-US']);
    }
    for (const element of [...elements('bt:String')]) {
      expect(attribute(element, 'DefaultValue')).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('points at icons that exist in the pixel sizes they claim', () => {
    for (const image of resources.filter((element) => element.nodeName === 'bt:Image')) {
      const size = Number(/\d+$/.exec(attribute(image, 'id'))![0]);
      const file = localFile(attribute(image, 'DefaultValue'));
      expect([file, existsSync(file)]).toEqual([file, true]);
      expect([file, ...pngSize(file)]).toEqual([file, size, size]);
    }
    expect(pngSize(localFile(attribute(elements('IconUrl')[0]!, 'DefaultValue')))).toEqual([
      32, 32,
    ]);
    expect(
      pngSize(localFile(attribute(elements('HighResolutionIconUrl')[0]!, 'DefaultValue'))),
    ).toEqual([64, 64]);
    for (const icon of elements('Icon')) {
      const sizes = elements('bt:Image', icon).map((image) => attribute(image, 'size'));
      expect(sizes).toEqual(['16', '32', '80']);
    }
  });

  it('uses https addresses only', () => {
    const addresses = [...text.matchAll(/="(https?:\/\/[^"]+)"/g)]
      .map((match) => match[1]!)
      .filter((address) => !address.includes('schemas.microsoft.com'))
      .filter((address) => !address.includes('www.w3.org'));
    expect(addresses.filter((address) => !address.startsWith('https://localhost:3000/'))).toEqual(
      [],
    );
  });

  it('names only ribbon functions that the commands page registers', () => {
    const registered = readFileSync('src/commands/commands.ts', 'utf8');
    const functions = elements('FunctionName').map((element) => element.textContent ?? '');
    expect(functions).toEqual(['scoreNow', 'clearMarks']);
    for (const name of functions) expect(registered).toContain(`'${name}'`);
  });
});
