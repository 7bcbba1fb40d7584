import '@testing-library/jest-dom';
import { act, screen } from '@testing-library/react';
import { handmade } from '../../xlsx/handmadeWorkbook';
import { cells, sheet } from './openedSession';

jest.mock('../../../src/workbench/page/App', () => ({
  App: () => {
    throw new Error('列宽不是数');
  },
}));

/** Whether the browser would ask before the page is left. */
function asks(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

beforeAll(async () => {
  // React tells the console of every error, also of those that are caught.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="root"></div>';
  await act(() => import('../../../src/workbench/page/index'));
});

describe('Where the page cannot be drawn', () => {
  it('the browser still asks before unsaved changes are left', () => {
    expect(screen.getByRole('alert')).toHaveTextContent('列宽不是数');
    const { workbench } = window;
    if (!workbench) throw new Error('The page has not started.');
    const bytes = handmade(cells('<c r="A1"><v>1</v></c>'));
    workbench.open(Buffer.from(bytes).toString('base64'), '自评表.xlsx');
    expect(asks()).toBe(false);
    workbench.edit(sheet, 'A1', '5');
    expect(asks()).toBe(true);
    workbench.save();
    expect(asks()).toBe(false);
  });
});
