import fc from 'fast-check';
import { toA1, type Address } from '../../../src/core/address';
import type { CellContent, Edit, Plan } from '../../../src/core/plan/plan';
import type { CellValue } from '../../../src/core/sheet';
import { createCalculator } from '../../../src/xlsx/calc/calculator';
import type { SheetFile, WorkbookFile } from '../../../src/xlsx/model';
import { stateOf } from '../../../src/xlsx/port/cellStates';
import { openExample } from '../../app/books';

/** Forms of different layouts, with merged cells, formulas and notes. */
const forms = ['A01', 'B01', 'C01', 'F01', 'S01', 'S02', 'T01', 'T02', 'T07'] as const;

const colours = ['#FFC48A', '#FF9D9D', '#C79BE0', '#EEEEEE', '#00B0F0'];
const formats = ['General', '0.00', '0%', '0.0%', '#,##0.00', '@'];

const constant: fc.Arbitrary<CellValue> = fc.oneof(
  // No cell holds −0, and JSON carries none.
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Math.round(value * 100) / 100 + 0),
  fc.constantFrom(
    '',
    '≥160人次',
    '平台停用，经费交回',
    "it's",
    '<b>&"',
    '两行\n文字',
    '0012',
    '1-2',
    '+3',
  ),
  fc.boolean(),
);
/** With an apostrophe: a text that only looks like a formula. */
const formula = fc.constantFrom("'=1+1", '=1+2', '=SUM(A1:C3)', '=ROUND(MIN(1,3/4)*30,2)');

/** What somebody typed, painted or noted before we came. */
interface Touch {
  readonly pick: number;
  readonly content: CellValue | null;
  readonly format: string | null;
  readonly fill: string | null;
  readonly note: string | null;
}

const touch: fc.Arbitrary<Touch> = fc.record({
  pick: fc.nat(),
  content: fc.option(fc.oneof(constant, formula)),
  format: fc.option(fc.constantFrom(...formats)),
  fill: fc.option(fc.constantFrom(...colours)),
  note: fc.option(fc.constantFrom('请核对', '审核：已看', 'line 1\nline 2')),
});

/** One line of a plan, for the cell that `pick` leads to. */
interface Line {
  readonly pick: number;
  readonly content: { readonly after: CellValue; readonly format: string | null } | null;
  readonly kind: 'score' | 'rate' | 'total' | 'reason';
  readonly fill: string | null;
  readonly note: string | null;
}

const line: fc.Arbitrary<Line> = fc.record({
  pick: fc.nat(),
  kind: fc.constantFrom('score', 'rate', 'total', 'reason'),
  content: fc.option(
    fc.record({
      after: fc.oneof(constant, formula),
      format: fc.option(fc.constantFrom(...formats)),
    }),
  ),
  fill: fc.option(fc.constantFrom(...colours)),
  note: fc.option(fc.constantFrom('未达成：124 / 160 人次，77.5%', '无法判断')),
});

/** A random sheet, a random plan for it, and cells that somebody edits afterwards. */
export interface Scene {
  readonly form: (typeof forms)[number];
  readonly touches: readonly Touch[];
  readonly lines: readonly Line[];
  readonly edited: readonly number[];
}

export const scenes: fc.Arbitrary<Scene> = fc.record({
  form: fc.constantFrom(...forms),
  touches: fc.array(touch, { maxLength: 12 }),
  lines: fc.array(line, { minLength: 1, maxLength: 25 }),
  edited: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
});

/** Opens the scene's form with everything that people did to it. */
export function sceneWorkbook({ form, touches }: Scene): WorkbookFile {
  const workbook = openExample(form);
  const sheet = workbook.activeSheet;
  const cells = openCells(sheet);
  const changed = touches.flatMap(({ pick, content, format, fill, note }) => {
    const address = cells[pick % cells.length];
    if (!address) return [];
    if (format !== null) sheet.setNumberFormat(address, format);
    if (typeof content === 'string' && content.startsWith("'"))
      sheet.setText(address, content.slice(1));
    else if (content !== null) sheet.setContent(address, content);
    if (fill !== null) sheet.setFill(address, fill);
    if (note !== null) sheet.setNote(address, note);
    return content === null ? [] : [{ sheetId: sheet.id, address }];
  });
  createCalculator(workbook).recalculate(changed);
  return workbook;
}

/** The scene's plan, made from the workbook as it is now. */
export function scenePlan({ lines }: Scene, workbook: WorkbookFile): Plan {
  const sheet = workbook.activeSheet;
  const lookUp = stateOf(sheet);
  const cells = openCells(sheet);
  const edits = new Map<string, Edit>();
  for (const { pick, content, kind, fill, note } of lines) {
    const address = cells[pick % cells.length];
    if (!address) continue;
    const add = (name: string, edit: Edit) => edits.set(`${toA1(address)} ${name}`, edit);
    const before = lookUp(address).content;
    const isFormula = typeof before.content === 'string' && before.content.startsWith('=');
    if (content && !isFormula) {
      const after = afterOf(content, kind, before);
      add('content', { kind, address, before, after });
    }
    if (fill !== null) add('mark', { kind: 'mark', address, fill });
    if (note !== null) add('note', { kind: 'note', address, text: note });
  }
  const { id, name } = sheet;
  return { sheetId: id, sheetName: name, profileId: 'p', edits: [...edits.values()], kept: [] };
}

/** As the planner writes: numbers and formulas into scores, words into reasons, no text formats for numbers. */
function afterOf(
  { after, format }: NonNullable<Line['content']>,
  kind: Line['kind'],
  before: CellContent,
): CellContent {
  const numberFormat = format ?? before.numberFormat;
  if (kind === 'reason') return { content: `=${String(after)}`, numberFormat };
  const isText = typeof after === 'string' && !after.startsWith('=');
  const content = isText ? 7.75 : after;
  return { content, numberFormat: numberFormat === '@' ? 'General' : numberFormat };
}

/** Types into some of the cells that a plan wrote, so that they are no longer as we left them. */
export function editSome(
  { edited }: Scene,
  workbook: WorkbookFile,
  plan: Plan,
): readonly Address[] {
  const sheet = workbook.activeSheet;
  const written = [...new Map(plan.edits.map(({ address }) => [toA1(address), address])).values()];
  const cells = edited.flatMap((pick) => written[pick % written.length] ?? []);
  for (const [index, address] of cells.entries()) {
    sheet.setContent(address, `后来改的 ${index}`);
    sheet.setFill(address, '#123456');
    sheet.setNote(address, `后来写的 ${index}`);
  }
  createCalculator(workbook).recalculate(cells.map((address) => ({ sheetId: sheet.id, address })));
  return cells;
}

/** Cells of the used area that a person can write: no covered cell of a merge, nothing hatched. */
function openCells(sheet: SheetFile): readonly Address[] {
  const used = sheet.usedArea();
  if (!used) return [];
  const cells: Address[] = [];
  for (let row = used.row; row < used.row + used.rowCount; row += 1) {
    for (let column = used.column; column < used.column + used.columnCount; column += 1) {
      const isCovered = sheet.merges.some(
        (merge) =>
          (row !== merge.row || column !== merge.column) &&
          row >= merge.row &&
          row < merge.row + merge.rowCount &&
          column >= merge.column &&
          column < merge.column + merge.columnCount,
      );
      if (!isCovered && !sheet.hasPattern?.({ row, column })) cells.push({ row, column });
    }
  }
  return cells;
}
