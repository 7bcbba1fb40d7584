import { fromA1, toA1 } from '../core/address';
import { jsonAsXml, jsonFromXml } from '../core/plan/jsonXml';
import type { CellValue } from '../core/sheet';
import { isRecord } from '../core/record';
import { isSummarySheet } from './storedSummarySheet';
import { summaryTrace, type SummarySheet, type SummaryTrace } from './summarySheet';

/** Namespace of the custom XML part; its last word is the schema's version. */
export const summaryNamespace = 'urn:jixiao-addin:summary:1';

/** What the workbook remembers of its summary sheet. */
export interface SummaryRecord {
  /** Name of the sheet when it was written. */
  readonly sheetName: string;
  readonly trace: SummaryTrace;
  /** What the sheet shows, so that it can be drawn again; null in records of earlier versions. */
  readonly model: SummarySheet | null;
}

/**
 * What the workbook shall remember of a summary sheet.
 *
 * @param model what was written
 * @returns its record
 * @example summaryRecordToXml(summaryRecordOf(model))
 */
export function summaryRecordOf(model: SummarySheet): SummaryRecord {
  return { sheetName: model.name, trace: summaryTrace(model), model };
}

/**
 * The sheets to which a summary links: those that it tells of.
 *
 * @param record what the workbook remembers, if anything
 * @returns their names when it was written, each once
 * @example linkedSheets(record) //=> ['自评表']
 */
export function linkedSheets(record: SummaryRecord | null): readonly string[] {
  const links = record?.model?.cells.flatMap(({ link }) => link?.sheetName ?? []) ?? [];
  return [...new Set(links)];
}

type StoredCell = readonly [string, CellValue, string | null];

/**
 * A record as a custom XML part: compact JSON as the text of one element.
 *
 * @param record what was written
 * @returns XML without a declaration
 * @example summaryRecordToXml(record).startsWith('<summary xmlns="urn:jixiao-addin:summary:1"')
 */
export function summaryRecordToXml({ sheetName, trace, model }: SummaryRecord): string {
  const cells = trace.cells.map(({ address, content, fill }): StoredCell => [
    toA1(address),
    content,
    fill,
  ]);
  const stored = { name: sheetName, objects: trace.objects, cells, model };
  return `<summary xmlns="${summaryNamespace}">${jsonAsXml(stored)}</summary>`;
}

/**
 * Reads a record back, also after a host has rewritten prefixes, quotes or white space.
 *
 * @param xml text of a custom XML part
 * @returns the record; null for anything that is none, so that the sheet counts as a person's
 * @example summaryRecordFromXml('<summary/>') //=> null
 */
export function summaryRecordFromXml(xml: string): SummaryRecord | null {
  const element = /<((?:[\w.-]+:)?summary)\b[^>]*>([\s\S]*)<\/\1\s*>/.exec(xml);
  if (!element || !xml.includes(summaryNamespace)) return null;
  try {
    return toRecord(jsonFromXml(element[2] ?? ''));
  } catch {
    // A damaged record is no proof that the sheet is ours.
    return null;
  }
}

function toRecord(stored: unknown): SummaryRecord | null {
  if (!isRecord(stored)) return null;
  const { name, objects, cells, model } = stored;
  if (typeof name !== 'string' || typeof objects !== 'number' || !Array.isArray(cells)) return null;
  const read = cells.map(toCell);
  const whole = read.filter((cell) => cell !== null);
  if (whole.length < read.length) return null;
  const trace = { cells: whole, objects };
  return { sheetName: name, trace, model: isSummarySheet(model) ? model : null };
}

function toCell(stored: unknown): SummaryTrace['cells'][number] | null {
  if (!Array.isArray(stored) || stored.length !== 3) return null;
  const [place, content, fill] = stored as readonly unknown[];
  const address = typeof place === 'string' ? fromA1(place) : null;
  const isContent =
    typeof content === 'string' || typeof content === 'number' || typeof content === 'boolean';
  if (!address || !isContent || (fill !== null && typeof fill !== 'string')) return null;
  return { address: { row: address.row, column: address.column }, content, fill };
}
