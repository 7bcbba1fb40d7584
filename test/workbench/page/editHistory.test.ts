import { handmade } from '../../xlsx/handmadeWorkbook';
import { startSession } from './startSession';

function openWith(cells: string) {
  const { session, bridge } = startSession({ withPane: false });
  const sheet = `<sheetData><row r="1">${cells}<c r="Z1"><v>1</v></c></row></sheetData>`;
  session.open(handmade({ sheet }), '自评表.xlsx');
  return { session, bridge };
}

const richText = '<is><r><rPr><b/></rPr><t>未</t></r><r><t>达成</t></r></is>';

describe('An edit that is undone', () => {
  it.each([
    ['an error value', '<c r="A1" t="e"><v>#DIV/0!</v></c>'],
    ['the letters of an error value as text', '<c r="A1" t="str"><v>#DIV/0!</v></c>'],
    ['text of several looks', `<c r="A1" t="inlineStr">${richText}</c>`],
    ['text that begins like a formula', '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>'],
    ['text of digits', '<c r="A1" t="inlineStr"><is><t>012</t></is></c>'],
    ['an empty text', '<c r="A1" t="inlineStr"><is><t></t></is></c>'],
    ['a number', '<c r="A1"><v>1.10</v></c>'],
    ['a date of ISO 8601', '<c r="A1" t="d"><v>2022-12-31</v></c>'],
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>'],
    ['a formula with a text', '<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>'],
    ['a formula that nobody can compute', '<c r="A1"><f>1+</f><v>5</v></c>'],
    ['nothing', ''],
  ])('gives %s back, byte for byte, and is made again', (_, cell) => {
    const { session, bridge } = openWith(cell);
    const before = bridge.save();
    const shown = bridge.cell('自评表', 'A1');
    for (const typed of ['95%', '=Z1+1', '#N/A', '文字', '']) {
      bridge.edit('自评表', 'A1', typed);
      const typedCell = bridge.cell('自评表', 'A1');
      session.undo();
      expect(bridge.cell('自评表', 'A1')).toEqual(shown);
      expect(bridge.save()).toBe(before);
      session.redo();
      expect(bridge.cell('自评表', 'A1')).toEqual(typedCell);
      session.undo();
    }
    expect(bridge.save()).toBe(before);
  });
});
