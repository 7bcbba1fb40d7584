import type { shell as source } from '../zh-CN/shell';

/** Texts of the sidebar before Excel has answered and while it looks. */
export const shell = {
  'app.name': 'Self-Evaluation Assistant',
  'app.opening': 'Opening…',
  'app.connecting': 'Connecting to Excel…',
  'app.asked': 'Connecting to Excel; scoring starts as soon as it answers…',
  'app.noScript': 'The sidebar needs JavaScript. The workbook was not changed.',
  'app.crashed': 'The sidebar ran into a problem',
  'app.crashedWhat':
    'Only the display is affected; the workbook was not changed by this, and scores already written can still be undone. Reopen the sidebar.',
  'app.reload': 'Reopen the sidebar',

  'host.unreachable.title': 'Office components could not be loaded',
  'host.unreachable.what':
    'The Office component (office.js) did not load, so the sidebar cannot read or write the sheet. The workbook was not changed. Check the network, or ask your administrator for the local copy, then try again.',
  'host.outside.title': 'Open this in Excel',
  'host.outside.what':
    'This page is a sidebar of Excel and cannot see a sheet on its own. In Excel, choose “Open sidebar” on the Home tab.',
  'host.silent.title': 'Excel does not answer',
  'host.silent.what':
    'There was no connection to Excel after {seconds} seconds. The workbook was not changed. Try again, or close and reopen the sidebar.',
  'host.old.title': 'This version of Excel is too old',
  'host.old.what':
    'Excel 2021, Microsoft 365 or Excel on the web is needed. The workbook was not changed.',
  'host.retry': 'Try again',

  'score.now': 'Score now',
  'score.busy': 'Scoring and writing…',
  'score.asked': 'Scoring next…',
  'score.cancel': 'Cancel',
  'score.cancelling': 'Canceling…',
  'preview.open': 'Preview',
  'look.busy': 'Reading this sheet…',
  'footer.settings': 'Settings',
  'notice.close': 'Dismiss',
  'wait.cell': 'Excel is waiting. If a cell is being edited, press Enter or Esc to finish.',
} as const satisfies Record<keyof typeof source, string>;
