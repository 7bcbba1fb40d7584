import { openRunNamespace } from '../workbook/openRuns';
import { isReceiptNamespace, type XmlPart } from '../workbook/storedReceipts';
import { settingsNamespace } from '../workbook/storedSettings';

/** Our parts, that were listed; readable after the next round trip. */
export interface ListedParts {
  /** Ids of the receipts' parts. */
  readonly receiptIds: () => ReadonlySet<string>;
  /** Id of the settings' part; null when there is none. */
  readonly settingsId: () => string | null;
  /** Whether something is being written, or was interrupted. */
  readonly isRunOpen: () => boolean;
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
  /** What is being written, or was when the writing was interrupted. */
  readonly openRuns: readonly XmlPart[];
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
  const settingsPart = () =>
    parts.items.find(({ namespaceUri }) => namespaceUri === settingsNamespace);
  const openRuns = () =>
    parts.items.filter(({ namespaceUri }) => namespaceUri === openRunNamespace);
  return {
    isRunOpen: () => openRuns().length > 0,
    receiptIds: () => new Set(receipts().map(({ id }) => id)),
    settingsId: () => settingsPart()?.id ?? null,
    askXml: () => {
      const ask = (part: Excel.CustomXmlPart) => ({ id: part.id, xml: part.getXml() });
      const asked = receipts().map(ask);
      const runs = openRuns().map(ask);
      const part = settingsPart();
      const settings = part && ask(part);
      const read = ({ id, xml }: ReturnType<typeof ask>): XmlPart => ({ id, xml: xml.value });
      return {
        read: () => ({
          receipts: asked.map(read),
          settings: settings ? read(settings) : null,
          openRuns: runs.map(read),
        }),
      };
    },
  };
}

/**
 * Asks whether our parts are still those that were read, as part of the batch at hand.
 *
 * @param context the batch
 * @param known our parts as they were read
 * @param listed our parts as they are listed in the same batch
 * @returns the answer, to be read after the batch ran
 * @example const same = askSameParts(context, parts, listParts(context)); await context.sync(); same()
 */
export function askSameParts(
  context: Excel.RequestContext,
  known: OurParts,
  listed: ListedParts,
): () => boolean {
  const settings = known.settings;
  const part = settings && context.workbook.customXmlParts.getItemOrNullObject(settings.id);
  // A receipt is never rewritten, settings are.
  const xml = part?.getXml();
  return () => {
    const receipts = listed.receiptIds();
    const areReceiptsSame =
      receipts.size === known.receipts.length && known.receipts.every(({ id }) => receipts.has(id));
    const settingsId = listed.settingsId();
    const isRunOpen = listed.isRunOpen() || known.openRuns.length > 0;
    return (
      !isRunOpen &&
      areReceiptsSame &&
      settingsId === (settings?.id ?? null) &&
      xml?.value === settings?.xml
    );
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
