import { loadable, required, type FakeContext } from './context';

/** The custom XML parts of the workbook. */
export function xmlParts(context: FakeContext): object {
  const { book } = context.host;
  const part = (id: string) => ({
    id,
    namespaceUri: /xmlns="([^"]*)"/.exec(book.parts.get(id) ?? '')?.[1] ?? '',
    getXml: () => context.result(() => context.host.tell(book.parts.get(id))),
    setXml: (xml: string) => {
      context.later(() => {
        required(book.parts.get(id) ?? null, 'CustomXmlPart');
        book.parts.set(id, xml);
      });
    },
    delete: () => {
      context.later(() => {
        book.parts.delete(id);
      });
    },
  });
  return loadable(
    context,
    () => book,
    { items: () => [...book.parts].map(([id]) => part(id)) },
    {
      add: (xml: string) => {
        let id = '';
        context.later(() => {
          id = book.addPart(xml);
        });
        return {
          get id() {
            return id;
          },
          load: () => undefined,
          delete: () => {
            context.later(() => {
              required(book.parts.get(id) ?? null, 'CustomXmlPart');
              book.parts.delete(id);
            });
          },
        };
      },
      getItem: part,
      getItemOrNullObject: part,
    },
  );
}
