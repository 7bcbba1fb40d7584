/** A custom XML part of the workbook: hidden data that travels with the file. */
export interface XmlPart {
  readonly id: string;
  readonly xml: string;
}

/** Parts that were listed; readable after the next round trip. */
export interface ListedParts {
  readonly ids: () => ReadonlySet<string>;
  /** Asks for the texts of all listed parts, as part of the next batch. */
  askXml(): AskedParts;
}

/** Texts that were asked for; readable after the next round trip. */
export interface AskedParts {
  readonly read: () => readonly XmlPart[];
}

/**
 * Lists the parts of a namespace, as part of the batch at hand. Their texts take a second round trip.
 *
 * @param context the batch
 * @param namespace for example `urn:jixiao-addin:receipt:1`
 * @returns the list, to be used after the batch ran
 * @example const listed = listParts(context, ns); await context.sync(); const asked = listed.askXml()
 */
export function listParts(context: Excel.RequestContext, namespace: string): ListedParts {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load('items/id');
  return {
    ids: () => new Set(parts.items.map(({ id }) => id)),
    askXml: () => {
      const asked = parts.items.map((part) => ({ id: part.id, xml: part.getXml() }));
      return { read: () => asked.map(({ id, xml }) => ({ id, xml: xml.value })) };
    },
  };
}

/**
 * Reads the parts of a namespace in two round trips, or in one when there are none.
 *
 * @param context the batch
 * @param namespace of the parts
 * @returns the parts in the workbook's order
 * @example await readParts(context, 'urn:jixiao-addin:settings:1')
 */
export async function readParts(
  context: Excel.RequestContext,
  namespace: string,
): Promise<readonly XmlPart[]> {
  const listed = listParts(context, namespace);
  await context.sync();
  const asked = listed.askXml();
  await context.sync();
  return asked.read();
}
