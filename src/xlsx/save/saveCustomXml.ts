import { relationshipKind } from '../package/zipPackage';
import type { CustomXmlParts } from '../parts/customXml';
import { escapeXml } from '../xml/xmlText';
import type { PackageChanges } from './packageChanges';
import { withRecords, type StyleRecord } from './styleRecord';

const officeRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const customXmlNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/**
 * Writes added, changed and removed custom XML parts, each with its properties and relationships.
 *
 * @param changes the package's changes
 * @param parts the workbook's custom XML
 * @param main the workbook part
 * @param records how the styles were before, for the parts of ours that are written
 */
export function saveCustomXml(
  changes: PackageChanges,
  parts: CustomXmlParts,
  main: string,
  records: readonly StyleRecord[],
): void {
  const { added, changed, removed } = parts.changes();
  for (const { part, xml: text, namespaceUri } of changed) {
    const xml = withRecords(text, namespaceUri, records);
    // The text keeps its declaration, so it is written in the encoding that it declares or as UTF-8.
    if (part !== null) changes.put(part, { text: xml, encoding: changes.xml(part).encoding });
  }
  for (const { part } of removed) {
    if (part === null) continue;
    for (const one of changes.relationships(part)) {
      if (relationshipKind(one) === 'customXmlProps') changes.remove(one.target);
    }
    changes.remove(part);
    for (const source of [main, '']) {
      changes.unrelate(source, part);
    }
  }
  for (const { id, xml: text, namespaceUri } of added) {
    const xml = withRecords(text, namespaceUri, records);
    const item = changes.freeName('customXml/item', '.xml');
    const number = /\d+/.exec(item)?.[0] ?? '1';
    const properties = `customXml/itemProps${number}.xml`;
    const schema = namespaceUri === '' ? '' : `<ds:schemaRef ds:uri="${escapeXml(namespaceUri)}"/>`;
    changes.addByExtension(item, xml, 'application/xml');
    changes.add(
      properties,
      `<ds:datastoreItem ds:itemID="${escapeXml(id)}" xmlns:ds="${customXmlNamespace}">` +
        `<ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`,
      propertiesType,
    );
    changes.relate(item, `${officeRelationship}/customXmlProps`, properties);
    changes.relate(main, `${officeRelationship}/customXml`, item);
  }
}
