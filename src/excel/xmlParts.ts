import { openRunNamespace } from '../workbook/openRuns';
import { asWorkbookError } from './errors';
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
  /** Reads them in a round trip of their own; in several where they are more than Excel tells at once. */
  readXml(): Promise<OurParts>;
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
  const ours = () => ({
    receipts: receipts(),
    settings: settingsPart() ?? null,
    openRuns: openRuns(),
  });
  return {
    isRunOpen: () => openRuns().length > 0,
    receiptIds: () => new Set(receipts().map(({ id }) => id)),
    settingsId: () => settingsPart()?.id ?? null,
    askXml: () => {
      const asked = ours();
      const { read } = askTexts(listOf(asked));
      return { read: () => withTexts(asked, read()) };
    },
    readXml: async () => {
      const asked = ours();
      return withTexts(asked, await readTexts(context, listOf(asked)));
    },
  };
}

/** Texts of parts by their ids. */
type Texts = ReadonlyMap<string, string>;

/** Our parts, of which only ids and namespaces are known. */
interface Handles {
  readonly receipts: readonly Excel.CustomXmlPart[];
  readonly settings: Excel.CustomXmlPart | null;
  readonly openRuns: readonly Excel.CustomXmlPart[];
}

function listOf({ receipts, settings, openRuns }: Handles): readonly Excel.CustomXmlPart[] {
  return [...receipts, ...(settings ? [settings] : []), ...openRuns];
}

function withTexts({ receipts, settings, openRuns }: Handles, texts: Texts): OurParts {
  const part = ({ id }: Excel.CustomXmlPart): XmlPart => ({ id, xml: texts.get(id) ?? '' });
  return {
    receipts: receipts.map(part),
    settings: settings && part(settings),
    openRuns: openRuns.map(part),
  };
}

function askTexts(parts: readonly Excel.CustomXmlPart[]): { readonly read: () => Texts } {
  const asked = parts.map((part) => ({ id: part.id, xml: part.getXml() }));
  return { read: () => new Map(asked.map(({ id, xml }) => [id, xml.value])) };
}

/** Several runs on long sheets are more than Excel tells in one answer: then half of them at a time. */
async function readTexts(
  context: Excel.RequestContext,
  parts: readonly Excel.CustomXmlPart[],
): Promise<Texts> {
  if (parts.length === 0) return new Map();
  const { read } = askTexts(parts);
  try {
    await context.sync();
    return read();
  } catch (error) {
    if (asWorkbookError(error).code !== 'payload-too-large' || parts.length < 2) throw error;
  }
  const half = parts.length >> 1;
  const first = await readTexts(context, parts.slice(0, half));
  return new Map([...first, ...(await readTexts(context, parts.slice(half)))]);
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
 * Reads our parts in two round trips, in more where they are large.
 *
 * @param context the batch
 * @returns the parts in the workbook's order
 * @example (await readParts(context)).settings?.xml
 */
export async function readParts(context: Excel.RequestContext): Promise<OurParts> {
  const listed = listParts(context);
  await context.sync();
  return listed.readXml();
}
