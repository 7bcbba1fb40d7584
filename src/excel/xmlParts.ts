import { isReceiptNamespace, type XmlPart } from '../workbook/storedReceipts';
import { settingsNamespace } from '../workbook/storedSettings';

/** Our parts, that were listed; readable after the next round trip. */
export interface ListedParts {
  /** Ids of the receipts' parts. */
  readonly receiptIds: () => ReadonlySet<string>;
  /** Asks for the texts of our parts, as part of the next batch. */
  askXml(): AskedParts;
}

/** Texts that were asked for; readable after the next round trip. */
export interface AskedParts {
  readonly read: () => OurParts;
}

/** What this add-in keeps in the workbook. */
export interface OurParts {
  /** Receipts of any version. */
  readonly receipts: readonly XmlPart[];
  /** The settings; null when there are none. */
  readonly settings: XmlPart | null;
}

/**
 * Lists our parts, as part of the batch at hand. Their texts take a second round trip. All parts are
 * listed, because a receipt of a later version has a namespace that nobody knows yet.
 *
 * @param context the batch
 * @returns the list, to be used after the batch ran
 * @example const listed = listParts(context); await context.sync(); const asked = listed.askXml()
 */
export function listParts(context: Excel.RequestContext): ListedParts {
  const parts = context.workbook.customXmlParts;
  parts.load('items/id,items/namespaceUri');
  const receipts = () => parts.items.filter(({ namespaceUri }) => isReceiptNamespace(namespaceUri));
  return {
    receiptIds: () => new Set(receipts().map(({ id }) => id)),
    askXml: () => {
      const ask = (part: Excel.CustomXmlPart) => ({ id: part.id, xml: part.getXml() });
      const asked = receipts().map(ask);
      const [settings] = parts.items
        .filter(({ namespaceUri }) => namespaceUri === settingsNamespace)
        .map(ask);
      const read = ({ id, xml }: ReturnType<typeof ask>): XmlPart => ({ id, xml: xml.value });
      return {
        read: () => ({
          receipts: asked.map(read),
          settings: settings ? read(settings) : null,
        }),
      };
    },
  };
}

/**
 * Reads our parts in two round trips.
 *
 * @param context the batch
 * @returns the parts in the workbook's order
 * @example (await readParts(context)).settings?.xml
 */
export async function readParts(context: Excel.RequestContext): Promise<OurParts> {
  const listed = listParts(context);
  await context.sync();
  const asked = listed.askXml();
  await context.sync();
  return asked.read();
}
