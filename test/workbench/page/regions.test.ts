import { leavesRegion, nextRegion } from '../../../src/workbench/page/regions';
import { handmade } from '../../xlsx/handmadeWorkbook';
import { openWith } from './openedSession';

describe('F6', () => {
  it('goes from the sheet to the sidebar, to the ribbon and back to the sheet', () => {
    expect(nextRegion('sheet', false, true)).toBe('pane');
    expect(nextRegion('pane', false, true)).toBe('ribbon');
    expect(nextRegion('ribbon', false, true)).toBe('sheet');
  });

  it('goes the other way round with Shift', () => {
    expect(nextRegion('sheet', true, true)).toBe('ribbon');
    expect(nextRegion('ribbon', true, true)).toBe('pane');
    expect(nextRegion('pane', true, true)).toBe('sheet');
  });

  it('leaves out a sidebar that is closed', () => {
    expect(nextRegion('sheet', false, false)).toBe('ribbon');
    expect(nextRegion('ribbon', false, false)).toBe('sheet');
  });

  it.each(['ctrlKey', 'altKey', 'metaKey'])('belongs to the browser with %s', (held) => {
    const alone = { key: 'F6', ctrlKey: false, altKey: false, metaKey: false };
    expect(leavesRegion(alone)).toBe(true);
    expect(leavesRegion({ ...alone, [held]: true })).toBe(false);
  });
});

describe('Ctrl+Alt+PageDown and PageUp', () => {
  it('go to the next visible sheet and back, and stay at the ends', () => {
    const { session } = openWith({});
    const name = () => session.state().sheet?.name;
    const first = name();
    session.activateNext(1);
    expect(name()).toBe(first);
    session.open(
      handmade({
        moreSheets:
          '<sheet name="隐藏" sheetId="2" state="hidden" r:id="rId1"/><sheet name="第三张" sheetId="3" r:id="rId1"/>',
      }),
      '三张.xlsx',
    );
    session.activateNext(1);
    expect(name()).toBe('第三张');
    session.activateNext(1);
    expect(name()).toBe('第三张');
    session.activateNext(-1);
    expect(name()).toBe('自评表');
  });
});
