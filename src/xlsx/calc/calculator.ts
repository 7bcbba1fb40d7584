import type { Area } from '../../core/address';
import type { CellValue } from '../../core/sheet';
import type { SheetFile, WorkbookFile } from '../model';
import {
  Dependencies,
  downstream,
  placeKey,
  type CellPlace,
  type FormulaNode,
} from './dependencies';
import { Evaluation, type Surroundings } from './evaluate';
import { functionNamed } from './functions/functions';
import { parseFormula, type Expression } from './parse';
import { precedentsOf, type NameSpace } from './precedents';
import { errorFromText, FormulaError, UnsupportedFormula, type Scalar } from './scalar';

/** A formula that could not be computed: its cell keeps the value the file had. */
export interface UncomputedFormula extends CellPlace {
  readonly formula: string;
  readonly reason: string;
}

/** What one recalculation did. */
export interface Recalculation {
  /** Cells whose result is different now. */
  readonly updated: readonly CellPlace[];
  /** Formulas downstream of the change that could not be computed, or that read such a one. */
  readonly failed: readonly UncomputedFormula[];
}

/** Cells that one recalculation may read; a malicious file would keep us busy for ever. */
const mostReads = 20_000_000;

/** Keeps the results of a workbook's formulas right while its cells change. */
export interface Calculator {
  /** Recomputes what lies downstream of the changed cells, and nothing else. */
  recalculate(changed: readonly CellPlace[]): Recalculation;
  /** Computes one formula without storing the result; null when it cannot be computed. */
  evaluate(place: CellPlace): CellValue | null;
}

/**
 * Prepares the recalculation of a workbook. Formulas are read at the first recalculation, not here.
 * Volatile functions (TODAY, NOW) are recomputed only when something they read changed, so that
 * opening and undoing leave a file as it was.
 *
 * @param workbook the opened file; results are stored in it with `setCachedValue`
 * @returns the calculator
 * @example createCalculator(workbook).recalculate([{ sheetId, address: { row: 0, column: 0 } }])
 */
export function createCalculator(workbook: WorkbookFile): Calculator {
  const sheets = new SheetIndex(workbook);
  let known: Dependencies | null = null;
  const dependencies = (): Dependencies => (known ??= readFormulas(workbook, sheets));
  return {
    recalculate: (changed) => recalculate(dependencies(), sheets, changed),
    evaluate: ({ sheetId, address }) => {
      const formula = sheets.byId(sheetId)?.cell(address).formula ?? null;
      if (formula === null) return null;
      sheets.begin();
      const node = readFormula({ sheetId, address }, formula, sheets);
      const outcome = compute(node, sheets);
      return outcome instanceof UnsupportedFormula ? null : outcome;
    },
  };
}

function recalculate(
  dependencies: Dependencies,
  sheets: SheetIndex,
  changed: readonly CellPlace[],
): Recalculation {
  sheets.begin();
  for (const place of changed) refresh(dependencies, sheets, place);
  // What a formula of unknown syntax or with INDIRECT reads is unknown: it may be what changed.
  const { order, circle } = downstream(dependencies, [...changed, ...dependencies.unknown()]);
  const updated: CellPlace[] = [];
  const failed: UncomputedFormula[] = circle.map((node) => uncomputed(node, 'circular'));
  const stale = new Set(circle.map((node) => node.key));
  for (const node of order) {
    const sheet = sheets.byId(node.sheetId);
    if (!sheet || stale.has(node.key)) {
      failed.push(uncomputed(node, 'reads a cell that could not be computed'));
      markReaders(dependencies, node, stale);
      continue;
    }
    const outcome = compute(node, sheets);
    if (outcome instanceof UnsupportedFormula) {
      failed.push(uncomputed(node, outcome.message));
      markReaders(dependencies, node, stale);
    } else if (sheet.cell(node.address).value !== outcome) {
      sheet.setCachedValue(node.address, outcome);
      updated.push({ sheetId: node.sheetId, address: node.address });
    }
  }
  return { updated, failed };
}

function markReaders(dependencies: Dependencies, node: FormulaNode, stale: Set<string>): void {
  for (const reader of dependencies.readers(node)) stale.add(reader);
}

function uncomputed(node: FormulaNode, reason: string): UncomputedFormula {
  return { sheetId: node.sheetId, address: node.address, formula: node.formula, reason };
}

function refresh(dependencies: Dependencies, sheets: SheetIndex, place: CellPlace): void {
  const formula = sheets.byId(place.sheetId)?.cell(place.address).formula ?? null;
  const key = placeKey(place.sheetId, place.address);
  if (formula === null) dependencies.remove(key);
  else if (dependencies.get(key)?.formula !== formula) {
    dependencies.set(readFormula(place, formula, sheets));
  }
}

function readFormulas(workbook: WorkbookFile, sheets: SheetIndex): Dependencies {
  const dependencies = new Dependencies();
  for (const sheet of workbook.sheets) {
    for (const place of formulaPlaces(sheet)) {
      dependencies.set(readFormula(place, place.formula, sheets));
    }
  }
  return dependencies;
}

function* formulaPlaces(sheet: SheetFile): Generator<CellPlace & { readonly formula: string }> {
  for (const address of sheet.formulaCells()) {
    const { formula } = sheet.cell(address);
    if (formula !== null) yield { sheetId: sheet.id, address, formula };
  }
}

function readFormula(place: CellPlace, formula: string, sheets: SheetIndex): FormulaNode {
  const expression = tryParse(formula);
  return {
    sheetId: place.sheetId,
    address: place.address,
    key: placeKey(place.sheetId, place.address),
    formula,
    expression,
    ...(expression
      ? precedentsOf(expression, place.sheetId, sheets)
      : { precedents: [], readsAnywhere: true }),
  };
}

function tryParse(formula: string): Expression | null {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof UnsupportedFormula) return null;
    throw error;
  }
}

function compute(node: FormulaNode, sheets: SheetIndex): CellValue | UnsupportedFormula {
  const cell = sheets.byId(node.sheetId)?.cell(node.address);
  if (cell?.isArray) return new UnsupportedFormula('an array formula');
  if (!node.expression) return new UnsupportedFormula('syntax that is not known');
  try {
    const evaluation = new Evaluation(sheets.around(node), functionNamed);
    const result = evaluation.result(node.expression);
    return result instanceof FormulaError ? result.code : (result ?? 0);
  } catch (error) {
    if (error instanceof UnsupportedFormula) return error;
    // Texts and name chains without end.
    if (error instanceof RangeError) return new UnsupportedFormula(error.message);
    throw error;
  }
}

/** The workbook's sheets and names as formulas see them. */
class SheetIndex implements NameSpace {
  private readonly sheetsById: ReadonlyMap<string, SheetFile>;
  private readonly names = new Map<string, Expression | null>();
  private readonly usedAreas = new Map<string, Area | null>();
  private reads = 0;

  constructor(private readonly workbook: WorkbookFile) {
    this.sheetsById = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
  }

  byId(sheetId: string): SheetFile | undefined {
    return (
      this.sheetsById.get(sheetId) ?? this.workbook.sheets.find((sheet) => sheet.id === sheetId)
    );
  }

  sheetNamed(name: string): string | null {
    const wanted = name.toLowerCase();
    const found = this.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
    return found?.id ?? null;
  }

  definedName(name: string, sheetId: string): Expression | null {
    const wanted = name.toLowerCase();
    const candidates = this.workbook
      .definedNames()
      .filter((each) => each.name.toLowerCase() === wanted);
    const found =
      candidates.find((each) => each.sheetId === sheetId) ??
      candidates.find((each) => each.sheetId === null);
    if (!found) return null;
    const known = this.names.get(found.formula);
    if (known !== undefined) return known;
    const expression = tryParse(found.formula);
    this.names.set(found.formula, expression);
    return expression;
  }

  /** To be called at the start of each recalculation: cells may have been filled or cleared. */
  begin(): void {
    this.usedAreas.clear();
    this.reads = 0;
  }

  private spend(cells: number): void {
    this.reads += cells;
    if (this.reads > mostReads) throw new UnsupportedFormula('more cells than can be read');
  }

  /** Kept during a recalculation, because results change no sheet's extent. */
  private usedArea(sheetId: string): Area | null {
    const known = this.usedAreas.get(sheetId);
    if (known !== undefined) return known;
    const area = this.byId(sheetId)?.usedArea() ?? null;
    this.usedAreas.set(sheetId, area);
    return area;
  }

  around(place: CellPlace): Surroundings {
    return {
      sheetId: place.sheetId,
      address: place.address,
      sheetNamed: (name) => this.sheetNamed(name),
      definedName: (name, sheetId) => this.definedName(name, sheetId),
      value: (sheetId, address) => scalarOf(this.byId(sheetId)?.cell(address)),
      clip: (sheetId, area) => {
        const filled = isLarge(area) ? clipped(area, this.usedArea(sheetId)) : area;
        this.spend(filled.rowCount * filled.columnCount);
        return filled;
      },
      isRowHidden: (sheetId, row) => this.byId(sheetId)?.isRowHidden(row) ?? false,
      formula: (sheetId, address) => this.byId(sheetId)?.cell(address).formula ?? null,
    };
  }
}

function scalarOf(
  cell: { readonly value: CellValue; readonly formula: string | null } | undefined,
): Scalar {
  if (!cell) return null;
  const { value, formula } = cell;
  if (value === '') return formula === null ? null : '';
  if (typeof value === 'string' && value.startsWith('#')) return errorFromText(value) ?? value;
  return value;
}

const isLarge = ({ rowCount, columnCount }: Area): boolean => rowCount > 500 || columnCount > 100;

/** The end of an area after the used range is empty and need not be read. */
function clipped(area: Area, used: Area | null): Area {
  const lastRow = used ? used.row + used.rowCount : 0;
  const lastColumn = used ? used.column + used.columnCount : 0;
  return {
    ...area,
    rowCount: Math.max(1, Math.min(area.rowCount, lastRow - area.row)),
    columnCount: Math.max(1, Math.min(area.columnCount, lastColumn - area.column)),
  };
}
