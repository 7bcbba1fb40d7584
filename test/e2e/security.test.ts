import type { Page } from 'playwright-core';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { formBytes } from '../forms/workbooks';
import {
  openBytes,
  openWorkbench,
  paneOf,
  scoreWithOneClick,
  undo,
  workbenchOrigin,
} from './workbenchPage';
import { useBrowser } from './useBrowser';

jest.setTimeout(60_000); // a busy machine opens pages slowly

const browser = useBrowser();

/** Collects every violation that a frame of the page reports, from its first line on. */
async function watchViolations(page: Page): Promise<readonly string[]> {
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await page.addInitScript(`addEventListener('securitypolicyviolation', (event) =>
    reportViolation([event.disposition, event.effectiveDirective, event.blockedURI].join(' ')));`);
  return violations;
}

describe('the add-in as an office serves it', () => {
  it('sends the policy as a header with every page', async () => {
    const { leave, page } = await openWorkbench(browser(), { sample: 'none' }, { isOwn: true });
    for (const name of ['taskpane.html', 'commands.html', 'support.html', 'privacy.html']) {
      const response = await page.request.get(`${workbenchOrigin()}/${name}`);
      const headers = response.headers();
      expect([name, headers['content-security-policy']]).toEqual([
        name,
        expect.stringContaining("script-src 'self';"),
      ]);
      expect([name, headers['cache-control']]).toEqual([name, 'no-store']);
    }
    await leave();
  });

  it('scores, opens settings and the mail draft, and undoes under that policy without one violation or foreign request', async () => {
    const workbench = await openWorkbench(browser(), { sample: 'none' }, { isOwn: true });
    const { leave, page, foreignRequests, pageErrors } = workbench;
    const violations = await watchViolations(page);
    await page.goto(`${workbenchOrigin()}/workbench/`);
    await paneOf(page).getByRole('button', { name: '一键评分' }).waitFor();
    const pane = await scoreWithOneClick(page);
    await pane.getByRole('button', { name: '设置' }).click();
    await pane.getByRole('button', { name: '返回' }).click();
    await pane.getByRole('button', { name: '发送' }).click();
    await pane.getByRole('button', { name: '返回' }).click();
    await undo(page);
    expect(violations.filter((text) => text.startsWith('enforce'))).toEqual([]);
    expect(foreignRequests).toEqual([]);
    expect(pageErrors).toEqual([]);
    await leave();
  });

  it('refuses inline code and code from strings', async () => {
    const { leave, page } = await openWorkbench(browser(), { sample: 'none' }, { isOwn: true });
    const violations = await watchViolations(page);
    await page.goto(`${workbenchOrigin()}/support.html`);
    const ran = await page.evaluate(async () => {
      const refused = new Promise((resolve) => {
        addEventListener('securitypolicyviolation', ({ disposition }) => {
          if (disposition === 'enforce') resolve(disposition);
        });
      });
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true;';
      document.head.append(script);
      await refused;
      return 'ranInline' in window;
    });
    expect(ran).toBe(false);
    expect(violations).toContain('enforce script-src-elem inline');
    expect(violations).toContain('report require-trusted-types-for trusted-types-sink');
    await leave();
  });

  it('shows what a workbook says as text, whatever it says', async () => {
    const markup =
      '<img src=x onerror="window.ranMarkup = true"><script>window.ranMarkup = true</script>';
    const workbook = openWorkbook(formBytes('S08_大组工网络维护费_标准表.xlsx'));
    const [sheet] = workbook.sheets;
    const area = sheet!.usedArea()!;
    for (let row = 14; row < area.row + area.rowCount; row += 1) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1) {
        const { value } = sheet!.cell({ row, column });
        if (typeof value === 'string' && value.length > 4) {
          sheet!.setText({ row, column }, `${value}${markup}`);
        }
      }
    }
    const { leave, page, foreignRequests } = await openWorkbench(
      browser(),
      { sample: 'none' },
      { isOwn: true },
    );
    await openBytes(page, workbook.save(), `${markup.slice(0, 20)}.xlsx`);
    const pane = await scoreWithOneClick(page);
    await pane.getByText('<img src=x').first().waitFor();
    expect(await pane.locator('img[src="x"]').count()).toBe(0);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    const ran = await Promise.all(
      page.frames().map((frame) => frame.evaluate(() => 'ranMarkup' in window)),
    );
    expect(ran).not.toContain(true);
    expect(foreignRequests).toEqual([]);
    await leave();
  });
});
