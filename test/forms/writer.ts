import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnLetters } from '../../src/core/address';
import { fundFindings, indicatorFindings, marks, type ExpectedFindings, type LabelledFund, type LabelledIndicators, type LabelledRow } from './labelFindings';
import type { FundSpec, IndicatorSpec, Value } from './specs';

const labelKey: Readonly<Record<string, string>> = { sign: 'operator', initialBudget: 'initial' };
const indicatorKeys = ['level1', 'level2', 'name', 'target', 'actual', 'weight', 'score', 'reason', 'operator', 'unit', 'rate'];
const fundKeys = ['label', 'initial', 'budget', 'executed', 'weight', 'rate', 'score', 'reason'];
/** A table's label, and what the findings of its project are worked out from. */
export interface TableLabel {
  readonly label: Record<string, unknown>;
  readonly kind: string;
  readonly group: string;
  readonly facts: LabelledFund | LabelledIndicators;
}

/** The labels of a workbook with the findings of each project filled in. */
export function withFindings(tables: readonly TableLabel[], all: readonly TableLabel[]): unknown[] {
  return tables.map(({ label, kind, group, facts }) => {
    const own = all.filter((each) => each.group === group);
    const fund = (own.find((each) => each.kind === 'fund')?.facts ?? null) as LabelledFund | null;
    const parts = own.filter((each) => each.kind === 'indicator').map((each) => each.facts as LabelledIndicators);
    const isFirst = own.find((each) => each.kind === kind)?.label === label;
    const none: ExpectedFindings = { expected: [], optional: [] };
    const found = kind === 'fund' ? fundFindings(facts as LabelledFund) : isFirst ? indicatorFindings(parts, fund) : none;
    return { ...label, expectedFindings: found.expected, optionalFindings: found.optional, findingDetails: [] };
  });
}

/** Writes one sheet and its labels at the same time. Rows and columns count from 1, as in Excel. */
export class SheetWriter {
  readonly tables: TableLabel[] = [];
  readonly doNotScore: unknown[] = [];
  private readonly sheet: ExcelJS.Worksheet;

  constructor(
    private readonly id: string,
    workbook: ExcelJS.Workbook,
    readonly name: string,
    readonly hidden: boolean,
  ) {
    this.sheet = workbook.addWorksheet(name, { state: hidden ? 'hidden' : 'visible' });
  }

  get raw(): ExcelJS.Worksheet {
    return this.sheet;
  }

  put(row: number, column: number, value: Value, columns = 1, rows = 1): void {
    if (value !== '') this.sheet.getCell(row, column).value = value;
    if (columns * rows > 1) this.sheet.mergeCells(row, column, row + rows - 1, column + columns - 1);
  }

  line(row: number, column: number, values: readonly (Value | null)[]): void {
    values.forEach((value, index) => {
      if (value !== null) this.put(row, column + index, value);
    });
  }

  /** Title, year, 项目名称 and departments: four rows. */
  heading(row: number, column: number, width: number, title: string, project: string): number {
    this.put(row, column, title, width);
    this.put(row + 1, column, '（2022年度）', width);
    this.put(row + 2, column, '项目名称', 2);
    this.put(row + 2, column + 2, project, width - 2);
    this.put(row + 3, column, '主管部门');
    this.put(row + 3, column + 1, '云和市综合服务局', 2);
    this.put(row + 3, column + 3, '实施单位');
    this.put(row + 3, column + 4, '云和市保障中心', width - 4);
    return row + 4;
  }

  /** 年度总体目标: two rows. */
  goal(row: number, column: number, width: number, labels = ['年度总体目标', '预期目标', '实际完成情况']): number {
    const half = Math.floor((width - 1) / 2);
    this.put(row, column, labels[0] ?? '', 1, 2);
    this.put(row, column + 1, labels[1] ?? '', half);
    this.put(row, column + 1 + half, labels[2] ?? '', width - 1 - half);
    this.put(row + 1, column + 1, '按计划完成年度服务任务，保障平稳运行。', half);
    this.put(row + 1, column + 1 + half, '全年任务基本完成，运行平稳。', width - 1 - half);
    return row + 2;
  }

  fund(top: number, left: number, spec: FundSpec, project: string): number {
    const corner = spec.cornerWidth ?? 2;
    const label = spec.labelWidth ?? 2;
    const places: Record<string, string | null> = {};
    let column = left + corner + label;
    this.put(top, left, spec.corner, corner, spec.rows.length + 1);
    if (label > 1) this.put(top, left + corner, '', label);
    const starts = spec.columns.map(({ role, head, width = 1 }) => {
      const at = column;
      this.put(top, at, head, width);
      places[labelKey[role] ?? role] = columnLetters(at - 1);
      column += width;
      return at;
    });
    places.label = label === 0 ? null : columnLetters(left + corner - 1);
    const valueOf = (role: string, index: number): Value | null => {
      const at = spec.columns.findIndex((each) => each.role === role);
      return spec.rows[index]?.values[at] ?? null;
    };
    const amount = (value: Value | null) => marks(String(value ?? '').replace(/,|万?元/g, ''));
    const others = spec.rows.map((_, index) => index).filter((index) => index !== spec.scoredRow);
    spec.rows.forEach((row, index) => {
      const at = top + 1 + index;
      this.put(at, left + corner, row.label, label);
      row.values.forEach((value, k) => {
        const start = starts[k];
        if (start !== undefined) this.put(at, start, value ?? '', spec.columns[k]?.width ?? 1);
      });
    });
    const last = top + spec.rows.length;
    this.label('fund', project, {
      range: `${columnLetters(left - 1)}${top}:${columnLetters(column - 2)}${last}`,
      headerRows: [top],
      firstRow: top + 1,
      lastRow: last,
      columns: pick(places, fundKeys),
      ...(spec.columnsAlt ? { columnsAlt: spec.columnsAlt } : {}),
      scoredRow: top + 1 + spec.scoredRow,
      amountUnit: spec.unit,
      rate: spec.rate,
      weight: spec.weight,
      score: spec.score,
      rows: [],
    }, {
      rate: spec.rate, weight: spec.weight, score: spec.score, existingScore: marks(valueOf('score', spec.scoredRow)),
      hasReasons: spec.columns.some(({ role }) => role === 'reason'), reason: String(valueOf('reason', spec.scoredRow) ?? ''),
      amounts: ['initialBudget', 'budget', 'executed'].map((role) => [spec.scoredRow, ...others].map((index) => amount(valueOf(role, index)))),
    });
    return last + 1;
  }

  indicators(top: number, left: number, spec: IndicatorSpec, project: string): number {
    const side = spec.side === undefined ? 0 : 1;
    const starts: number[] = [];
    let next = left + side;
    for (const { width = 1 } of spec.columns) {
      starts.push(next);
      next += width;
    }
    const last = next - 1;
    const depth = spec.headless ? 0 : Math.max(...spec.columns.map(({ head }) => head.length));
    if (!spec.headless) this.header(top, starts, spec, depth);
    const isShared = spec.mergeWeights === true || spec.sharedWeights === true;
    const facts: LabelledRow[] = [];
    const subtotals: LabelledIndicators['subtotals'][number][] = [];
    let summed = 0;
    const places: Record<string, string | null> = {};
    spec.columns.forEach(({ role }, index) => {
      if (role !== 'other' && role !== 'criteria' && role !== 'note') {
        places[labelKey[role] ?? role] ??= columnLetters((starts[index] ?? 1) - 1);
      }
    });
    const rows: unknown[] = [];
    const special: Record<string, number[]> = { placeholderRows: [], blankRows: [], sectionRows: [], repeatedHeaderRows: [] };
    const subtotalRows: { row: number; text: string }[] = [];
    const valueRows: { row: number; values: Readonly<Record<string, Value>> }[] = [];
    let row = top + depth;
    let lastRow = row - 1;
    for (const spec_ of spec.rows) {
      if (spec_.kind === 'header') {
        this.header(row, starts, spec, depth);
        for (let k = 0; k < depth; k++) special.repeatedHeaderRows?.push(row + k);
        row += depth;
        continue;
      }
      if (spec_.kind === 'title') this.put(row, left, spec_.text, last - left + 1);
      if (spec_.kind === 'blank') special.blankRows?.push(row);
      if (spec_.kind === 'section') {
        this.put(row, left + side, spec_.text, spec_.merged === false ? 1 : last - left - side + 1);
        special.sectionRows?.push(row);
      }
      if (spec_.kind === 'subtotal') {
        this.put(row, left + side, spec_.text);
        this.cell(row, starts, spec, 'weight', spec_.weight);
        this.cell(row, starts, spec, 'score', spec_.score);
        subtotalRows.push({ row, text: spec_.text });
        subtotals.push({ score: marks(spec_.score), rows: facts.slice(summed).map((fact) => fact.row) });
        summed = facts.length;
        lastRow = row;
      }
      if (spec_.kind === 'data' || spec_.kind === 'placeholder') {
        valueRows.push({ row, values: spec_.values });
        spec.columns.forEach((column, index) => {
          const value = spec_.values[column.key ?? column.role];
          const isLevel = column.role === 'level1' || column.role === 'level2';
          const isMerged = isLevel ? spec.mergeLevels !== false : spec.mergeWeights === true && /weight|score/.test(column.role);
          if (!isMerged) this.put(row, starts[index] ?? 1, value ?? '', column.width ?? 1);
        });
        if (spec_.kind === 'placeholder') special.placeholderRows?.push(row);
        else {
          const at = places.score;
          const { verdict, values } = spec_;
          const existingScore = marks(values.score);
          facts.push({ row, name: String(values.name ?? ''), status: verdict.status, weight: values.weight ?? null, score: isShared ? null : verdict.score, existingScore, reason: String(values.reason ?? ''), child: spec_.nesting === 'child' });
          rows.push({
            row,
            level1: values.level1 ?? '',
            level2: values.level2 ?? '',
            name: values.name ?? '',
            target: String(values.target ?? ''),
            actual: String(values.actual ?? ''),
            ...(values.sign === undefined ? {} : { operator: values.sign }),
            ...(values.unit === undefined ? {} : { unit: values.unit }),
            weight: isShared ? null : (values.weight ?? null),
            status: verdict.status,
            ...(verdict.statusAlt ? { statusAlt: verdict.statusAlt } : {}),
            ...(verdict.tier ? { tier: verdict.tier } : {}),
            completion: verdict.completion ?? null,
            score: isShared ? null : verdict.score,
            ...(isShared ? {} : { existingScore }),
            ...(at && !isShared ? { scoreCell: `${at}${row}` } : {}),
            ...(spec_.nesting ? { [spec_.nesting]: true } : {}),
          });
        }
        lastRow = row;
      }
      row++;
    }
    if (spec.mergeLevels !== false) this.mergeEqual(valueRows, starts, spec, ['level1'], []);
    if (spec.mergeLevels !== false) this.mergeEqual(valueRows, starts, spec, ['level2'], ['level1']);
    if (spec.mergeWeights) this.mergeEqual(valueRows, starts, spec, ['weight', 'score'], ['level1', 'level2']);
    if (spec.side !== undefined) this.put(top, left, spec.side, 1, lastRow - top + 1);
    let totalRow: number | null = null;
    if (spec.total) {
      totalRow = row;
      const firstValue = starts[spec.columns.findIndex(({ role }) => role === 'weight' || role === 'score')] ?? left + 1;
      this.put(row, left, spec.total.text, Math.max(1, Math.min(firstValue - left, 3)));
      this.cell(row, starts, spec, 'weight', spec.total.weight);
      this.cell(row, starts, spec, 'score', spec.total.score);
      this.cell(row, starts, spec, 'reason', spec.total.grade);
      row++;
    }
    const groups = isShared ? this.groupsOf(valueRows, spec) : [];
    if (spec.labelled !== false) {
      this.label('indicator', project, {
        range: `${columnLetters(left - 1)}${top}:${columnLetters(last - 1)}${lastRow}`,
        headerRows: Array.from({ length: depth }, (_, k) => top + k),
        firstRow: top + depth,
        lastRow,
        columns: pick(places, indicatorKeys),
        ...(spec.columnsAlt ? { columnsAlt: spec.columnsAlt } : {}),
        rows,
        totalRow,
        ...Object.fromEntries(Object.entries(special).filter(([, list]) => list.length > 0)),
        ...(subtotalRows.length > 0 ? { subtotalRows } : {}),
        ...(groups.length > 0 ? { groups } : {}),
        multiProject: spec.multiProject ?? false,
      }, {
        rows: facts, groups, subtotals,
        total: spec.total ? { weight: marks(spec.total.weight), score: marks(spec.total.score), grade: spec.total.grade ?? '' } : null,
        hasReasons: spec.columns.some(({ role }) => role === 'reason'),
        isPartial: spec.multiProject === true || spec.part === true,
        isDoubled: spec.columns.some(({ key }) => key === 'factor'),
      }, spec.part);
    }
    return row;
  }

  forbid(kind: 'monitoring' | 'declaration', firstRow: number, lastRow: number, why: string): void {
    this.doNotScore.push({ kind, range: `A${firstRow}:Z${lastRow}`, firstRow, lastRow, why });
  }

  label(kind: string, project: string, rest: Record<string, unknown>, facts: LabelledFund | LabelledIndicators, isPart = false): void {
    const group = isPart ? project : `${this.name}!${project}`;
    const label = { id: `${this.id}.${this.tables.length + 1}`, sheet: this.name, kind, project, group, ...rest };
    this.tables.push({ label, kind, group, facts });
  }

  /** Rows of one 二级指标 that have one weight and one score between them. */
  private groupsOf(
    rows: readonly { readonly row: number; readonly values: Readonly<Record<string, Value>> }[],
    spec: IndicatorSpec,
  ): LabelledIndicators['groups'] {
    const found: { rows: number[]; level2: Value; weight: number | null; existingScore: number | null }[] = [];
    for (const { row, values } of rows) {
      const level2 = values.level2 ?? '';
      const open = found.at(-1);
      if (open?.level2 === level2) open.rows.push(row);
      else found.push({ rows: [row], level2, weight: marks(values.weight), existingScore: marks(values.score) });
    }
    return found.map(({ level2, ...group }) => ({ ...group, score: spec.groups?.find(({ of }) => of === level2)?.score ?? null }));
  }

  private cell(row: number, starts: readonly number[], spec: IndicatorSpec, role: string, value: Value | undefined): void {
    const index = spec.columns.findIndex((column) => column.role === role);
    const at = starts[index];
    if (at !== undefined && value !== undefined) this.put(row, at, value);
  }

  private header(top: number, starts: readonly number[], spec: IndicatorSpec, depth: number): void {
    const merge = spec.mergeHeader !== false;
    for (let level = 0; level < depth; level++) {
      let index = 0;
      while (index < spec.columns.length) {
        const text = spec.columns[index]?.head[level];
        let end = index;
        const path = (k: number) => spec.columns[k]?.head.slice(0, level + 1).join('|');
        const isParent = (k: number) => (spec.columns[k]?.head.length ?? 0) > level + 1;
        while (isParent(index) && end + 1 < spec.columns.length && isParent(end + 1) && path(end + 1) === path(index)) end++;
        if (text !== undefined) {
          const from = starts[index] ?? 1;
          const width = (starts[end] ?? 1) + (spec.columns[end]?.width ?? 1) - from;
          const height = isParent(index) ? 1 : depth - level;
          this.put(top + level, from, text, merge ? width : 1, merge ? height : 1);
        }
        index = end + 1;
      }
    }
  }

  private mergeEqual(
    rows: readonly { readonly row: number; readonly values: Readonly<Record<string, Value>> }[],
    starts: readonly number[],
    spec: IndicatorSpec,
    roles: readonly string[],
    under: readonly string[],
  ): void {
    const keys = roles[0] === 'weight' ? under : [...under, ...roles];
    const key = (values: Readonly<Record<string, Value>>) => keys.map((name) => values[name] ?? '').join('|');
    for (const role of roles) {
      const index = spec.columns.findIndex((column) => column.role === role);
      const at = starts[index];
      if (at === undefined) continue;
      let from = 0;
      while (from < rows.length) {
        let to = from;
        while (rows[to + 1]?.row === rows[to]!.row + 1 && key(rows[to + 1]!.values) === key(rows[from]!.values)) to++;
        this.put(rows[from]!.row, at, rows[from]!.values[role] ?? '', spec.columns[index]?.width ?? 1, to - from + 1);
        from = to + 1;
      }
    }
  }
}

function pick(places: Readonly<Record<string, string | null>>, keys: readonly string[]): Record<string, string | null> {
  return Object.fromEntries(keys.map((key) => [key, places[key] ?? null]));
}

/** A workbook in the making. */
export class BookWriter {
  readonly workbook = new ExcelJS.Workbook();
  readonly sheets: SheetWriter[] = [];
  /** Merges that Excel itself would refuse, by sheet index. */
  readonly overlaps: Record<number, string[]> = {};

  constructor(readonly id: string) {
    this.workbook.created = new Date(Date.UTC(2023, 1, 1));
    this.workbook.modified = this.workbook.created;
  }

  sheet(name: string, hidden = false): SheetWriter {
    const sheet = new SheetWriter(`${this.id}.${this.sheets.length + 1}`, this.workbook, name, hidden);
    this.sheets.push(sheet);
    return sheet;
  }

  async bytes(): Promise<Uint8Array> {
    const buffer = await this.workbook.xlsx.writeBuffer();
    const files = unzipSync(new Uint8Array(buffer));
    for (const [index, ranges] of Object.entries(this.overlaps)) {
      const path = `xl/worksheets/sheet${Number(index) + 1}.xml`;
      const xml = strFromU8(files[path] ?? new Uint8Array());
      const merges = ranges.map((range) => `<mergeCell ref="${range}"/>`).join('');
      files[path] = strToU8(xml.replace('</mergeCells>', `${merges}</mergeCells>`));
    }
    return zipSync(files, { level: 9, mtime: new Date(Date.UTC(2023, 1, 1, 12)) });
  }
}
