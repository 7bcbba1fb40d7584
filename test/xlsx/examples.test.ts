import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { formBytes, formFiles } from '../forms/workbooks';
import { differences } from './handmadeWorkbook';

describe.each(formFiles('examples').map(({ name }) => name))('%s', (name) => {
  const bytes = formBytes(name);

  test('opened and saved: every part is the same, byte for byte', () => {
    const workbook = openWorkbook(bytes, { fileName: name });
    for (const sheet of workbook.sheets) sheet.snapshot();
    expect(differences(bytes, workbook.save())).toEqual([]);
  });

  test('one number changed: only the sheet differs, and only there', () => {
    const workbook = openWorkbook(bytes, { fileName: name });
    const sheet = workbook.activeSheet;
    const used = sheet.usedArea()!;
    const place = { row: used.row + used.rowCount - 1, column: used.column };
    const text = sheet.snapshot().values.map((row) => row.join('\t'));
    sheet.setContent(place, 12.25);
    const saved = workbook.save();
    const changed = differences(bytes, saved);
    expect(changed.filter((part) => !/worksheets\/sheet\d+\.xml$/.test(part))).toEqual([]);
    expect(changed.length).toBe(1);
    const after = openWorkbook(saved)
      .activeSheet.snapshot()
      .values.map((row) => row.join('\t'));
    expect(after.filter((row, index) => row !== text[index]).length).toBe(1);
  });

  test('content, fill and note written, saved, opened and taken back: cells are as they were', () => {
    const first = openWorkbook(bytes, { fileName: name });
    const original = first.activeSheet.snapshot();
    const used = first.activeSheet.usedArea()!;
    const places = [0, 3, 7, 11].map((step) => ({
      row: used.row + (step % used.rowCount),
      column: used.column + (step % used.columnCount),
    }));
    const before = places.map((place) => first.activeSheet.style(place));
    for (const place of places) {
      first.activeSheet.setContent(place, 8.75);
      first.activeSheet.setFill(place, '#FFC48A');
      first.activeSheet.setNote(place, '说明');
    }
    const second = openWorkbook(first.save());
    const fresh = openWorkbook(bytes).activeSheet;
    for (const place of places) {
      const { formula, value } = fresh.cell(place);
      second.activeSheet.setContent(place, formula ?? value);
      second.activeSheet.setFill(place, fresh.style(place).fill);
      second.activeSheet.setNote(place, fresh.note(place));
    }
    const third = openWorkbook(second.save()).activeSheet;
    expect({ ...third.snapshot(), values: [] }).toEqual({ ...original, values: [] });
    expect(places.map((place) => third.style(place))).toEqual(before);
    expect(third.notes()).toEqual(fresh.notes());
  });
});
