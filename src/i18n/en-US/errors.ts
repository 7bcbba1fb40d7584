import type { errors as zh } from '../zh-CN/errors';

/** What happened, that nothing was changed, and what to do; one sentence group per error code. */
export const errors = {
  'host-unavailable':
    'There is no connection to Excel; nothing was changed. Open the workbook in Excel and open the sidebar from the Home tab.',
  'host-too-old':
    'This version of Excel is too old for the task; nothing was changed. Use Excel 2021 or later, Microsoft 365 or Excel on the web.',
  'cell-edit-mode':
    'Excel is editing a cell; nothing was changed. Press Enter to finish the entry (or Esc to drop it) and try again.',
  'payload-too-large':
    '“{sheet}” holds more than Excel can handle at once; nothing was changed. Delete spare rows and columns, or split the sheet, and try again.',
  busy: 'The previous action is still running, so this one was not started. Wait a moment and try again.',
  timeout:
    'Excel did not answer in time; nothing was changed. Make sure that no cell is being edited and no dialog is open, then try again.',
  'modal-dialog': 'A dialog is open in Excel; nothing was changed. Close the dialog and try again.',
  'host-failed':
    'Excel did not complete the action; nothing was changed. Try again; if it fails again, save and reopen the workbook. ({detail})',
  'sheet-empty':
    '“{sheet}” is empty; there is nothing to score. Switch to the sheet with the form.',
  'sheet-not-found':
    '“{sheet}” cannot be found, perhaps it was deleted; nothing was changed. Switch to the sheet you need and try again.',
  'chart-sheet':
    'This is a chart sheet without cells; nothing was changed. Switch to the sheet with the form.',
  'sheet-protected':
    '“{sheet}” is protected and was not changed. Unprotect it on the Review tab, score it, and protect it again.',
  'read-only':
    'The workbook is open read-only and was not changed. Choose Enable Editing, or save a copy that can be edited, and try again.',
  'structure-protected':
    'The structure of the workbook is protected, so no sheet can be added; nothing was changed. Scores, marks and sending do not need that. For the sheet “{sheet}”, turn Protect Workbook off on the Review tab first.',
  'changed-meanwhile':
    'Somebody changed “{sheet}” after it was read ({cell}), so nothing was written. Click once more to score what stands there now.',
  'write-refused':
    'Excel does not allow writing to some cells of “{sheet}” (unusual merged cells or tables); nothing was changed. Check the cells and try again.',
  'filtered-rows':
    '“{sheet}” is filtered and some of the rows to be written are hidden; nothing was changed. Clear the filter on the Data tab and try again.',
  'pivot-table':
    'Cells of “{sheet}” that would be written belong to a PivotTable; nothing was changed. Move the form away from the PivotTable and try again.',
  'data-validation':
    'The data validation of {cell} on “{sheet}” does not allow the computed score; nothing was changed. Change or clear it on the Data tab, or leave the score out there and write the rest.',
  'write-not-verified':
    'Cell {cell} of “{sheet}” did not hold what was written, so everything was put back. Try again; if it fails again, check the cell’s format and data validation.',
  'restore-failed':
    'Excel stopped answering while “{sheet}” was being written; part of it may have been written. Choose “Undo” to put everything back, and do not save the file before that.',
  'array-formula':
    'Cell {cell} of “{sheet}” is part of an array or spilled formula and cannot be written alone; nothing was changed. Turn it into ordinary cells, or leave the score out there and write the rest.',
  'table-formula':
    'Cell {cell} of “{sheet}” lies in an Excel table, where Excel may fill a formula into the whole column; nothing was changed. Choose “Values” under “Write as” in the settings, or convert the table to a range, and try again.',
  'receipt-damaged':
    'The record of the scoring in this workbook is damaged, so it cannot be undone automatically; nothing was changed. Use Excel’s own Undo, or the file as it was before scoring.',
  'receipt-too-new':
    'This file was scored with a newer version of this add-in and cannot be undone by this one; nothing was changed. Update the add-in and try again.',
  'not-xlsx':
    '“{file}” is not an .xlsx workbook and was not opened. Save it in Excel as “Excel Workbook (*.xlsx)”.',
  encrypted:
    '“{file}” has a password and was not opened. Remove the password in Excel, save a copy and try again.',
  'legacy-format':
    '“{file}” is in an old format (.xls or .et) and was not opened. Save it as .xlsx in Excel or WPS.',
  'strict-ooxml':
    '“{file}” is a Strict Open XML workbook and was not opened. Save it in Excel as an ordinary “Excel Workbook (*.xlsx)”.',
  truncated:
    '“{file}” is incomplete, perhaps the download broke off; it was not opened. Get the file again.',
  'too-large':
    '“{file}” is too large and was not opened: a file may have 50 MB, and one sheet of it 192 MB when unpacked or 20 million cells. Remove what is not needed, or split it, and try again.',
  'unsafe-zip':
    '“{file}” has an unusual inner structure and was not opened, for safety. Open it in Excel, save a copy and try again.',
  'bad-part':
    '“{file}” has a damaged part ({part}) and was not opened. Open it in Excel, let Excel repair it, and save a copy.',
} as const satisfies Record<keyof typeof zh, string>;
