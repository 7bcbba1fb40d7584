import type { pane as source } from '../zh-CN/pane';
import { rulesEditor } from './rulesEditor';
import { shell } from './shell';

/** Texts of the sidebar. */
export const pane = {
  ...shell,
  ...rulesEditor,

  'found.title': 'Self-evaluation form found',
  'found.titleMany': '{count} projects on this sheet',
  'found.unnamed': '(no project name)',
  'found.table': 'Indicators',
  'found.fund': 'Project funds',
  'found.noFund': 'Not found; only indicators are scored',
  'found.indicators': '{count} {count|plural:indicator:indicators}',
  'found.columns': 'Columns',
  'found.source': 'heading “{header}” ({cell}), {sure} sure',
  'found.notScorable':
    'This table has no score column that could be filled in; it can only be judged.',
  'found.unsure': 'Some columns are uncertain. Check them before scoring.',
  'found.heading': ' ({header}, {sure} sure)',
  'found.unfilled': 'No actual value is filled in yet; please fill them in before scoring.',
  'found.noRows': 'No indicator is filled in yet; please fill them in before scoring.',
  'found.left': '{area} is not scored and left as it is: {kind|word}.',
  'found.promise':
    'Fills in blank scores and rates and marks what was not met. Scores you typed are kept, and everything can be undone.',

  'protected.title': 'This sheet is protected; nothing can be written now',
  'protected.what':
    'Unprotect the sheet on the Review tab of Excel, then choose “Look again”. You can protect it again after scoring.',
  'protected.again': 'Look again',
  'own.title': 'This sheet is a scoring result',
  'own.what':
    'The assistant wrote it: totals, shortfalls and findings of the self-evaluation form. It is not a form, is not scored, and is not rewritten from here.',
  'own.back': 'For the reasons, or to score again, go back to the form:',
  'own.none':
    'The form behind it was not found; it may have been renamed, hidden or deleted. Please switch to the sheet with the form.',
  'none.noRows': 'The headings are there, but no indicators below',
  'none.noRowsWhat':
    'Row {row} looks like the headings of a self-evaluation form ({words}), but no indicator could be read below. Nothing was changed.',
  'none.noRowsDo': 'Fill in indicators, targets and actuals, then choose “Look again”.',
  'none.title': 'No self-evaluation form on this sheet',
  'none.list': 'This looks like a list of projects',
  'none.listDo': 'Switch to the form of a project, or score all sheets at once.',
  'none.looked':
    'Looked for an indicator table with headings such as 年度指标值 (target), 实际完成值 (actual), 分值 (weight) and 得分 (score).',
  'none.doTitle': 'What you can do',
  'none.do1': 'Switch to the sheet with the form; this view follows by itself.',
  'none.do2':
    'If the headings are unusual, select “Choose the columns” and say which column is which.',
  'first.title': 'Get started',
  'first.1': 'Open a form that has been filled in.',
  'first.2': '“Score now” fills in the scores and marks what was not met.',
  'first.3': 'Click an indicator to see why. You can undo at any time.',
  'first.close': 'Got it',
  'sample.open': 'Open a sample workbook',
  'sample.file': 'Self-evaluation sample.xlsx',
  'sample.opening': 'Opening…',
  'sample.opened': 'The sample is open in a new Excel window. Open this sidebar there.',
  'sample.downloaded':
    'This version of Excel cannot open the sample directly, so the browser downloads “Self-evaluation sample.xlsx”. Open it in Excel.',
  'sample.failed':
    'The sample could not be loaded; this workbook was not changed. Check the network and try again.',
  'none.again': 'Look again',
  'none.blocked': 'This sheet could not be read',

  'score.again': 'Score again',
  'share.open': 'Send',
  'share.title': 'Send the result',
  undo: 'Undo',
  'undo.last': 'Undo last scoring',
  'undo.busy': 'Undoing…',

  'result.title': 'Result',
  'result.ofFull': 'of {full}',
  'result.gaugeLabel': 'Total {total} of {full}, grade {grade|word}',
  'result.gaugeNoGradeLabel': 'Total {total} of {full}, no grade',
  'result.gaugeOpenLabel': '{score} of {weight} scored, {full} in all; no grade yet',
  'result.partly': '{score} / {weight} scored',
  'result.open': '{count} to confirm',
  'result.openWhy': 'Confirm to get the total and grade',
  'result.sum': 'Scores add up to {score} / {weight}',
  'result.noGrade': 'Total, but no grade',
  'result.noGradeWhy': 'The weights add up to {full}, not 100; a grade would have no basis',
  'result.noTotal': 'No total yet',
  'result.noTotalWhy': 'Some indicators have no weight, or none can be scored; see “Review”',
  'result.gradeOf': 'Grade: {grade}',
  'result.execution': 'Budget execution',
  'result.executionShort': 'Execution',
  'result.executionRate': '{rate|percent}',
  'result.noRate': 'Execution rate cannot be computed',
  'result.levels': 'Score by part',
  'result.levelsMet': 'Targets met in each part',
  'result.noWeight': 'Not scored',
  'result.noWeightWhy': 'The form has no weights; it is only judged whether each target was met',
  'result.executionOnly': 'Budget executed {rate|percent}',
  'result.ofRows': 'of {count}',
  'result.gaugeUnweightedLabel': '{met} of {count} indicators met their targets',
  'result.unnamedLevel': 'Other',
  'result.levelOpen': '{count} to confirm',
  'result.project': 'Project',

  'notice.written':
    '{scores} {scores|plural:score:scores} written, {marks} {marks|plural:cell:cells} marked.',
  'notice.writtenBoth':
    '{scores} {scores|plural:score:scores} and {rates} {rates|plural:rate:rates} written, {marks} {marks|plural:cell:cells} marked.',
  'notice.writtenRates':
    '{rates} {rates|plural:rate:rates} written, {marks} {marks|plural:cell:cells} marked.',
  'notice.marked': 'There were no new scores to write; {marks} {marks|plural:cell:cells} marked.',
  'notice.emptied':
    '{count} {count|plural:score:scores} from the last run no longer {count|plural:applies:apply} and {count|plural:was:were} cleared.',
  'notice.tidied':
    'There were no new scores to write; the marks of the last run were brought up to date.',
  'notice.unchanged': 'The sheet is already scored; there was nothing new to write.',
  'notice.cancelled': 'Canceled; the sheet was not changed.',
  'notice.undoneNone': 'No cell was restored.',
  'notice.undone': 'Undone: {count} {count|plural:cell:cells} restored.',
  'notice.cleared':
    'Marks cleared: {count} {count|plural:cell has its:cells have their} former color and note back; scores stay.',
  'notice.left': ' Changed after scoring and left as they are: {cells}.',
  'notice.gone':
    ' No longer found, so not restored: {cells}, as they were called when scored. Their rows or columns were deleted, moved away or renamed; if you still see a color or note of theirs, clear it yourself.',
  'notice.summary.removed': ' The result sheet was deleted, too.',
  'notice.summary.referenced':
    ' The result sheet was not deleted: a formula or a name refers to it and would become #REF!. It still shows the result of that earlier scoring.',
  'notice.summary.locked':
    ' The result sheet was not deleted: the structure of the workbook is protected. It still shows the result of that earlier scoring; turn Protect Workbook off, then delete it yourself.',
  'notice.summary.kept':
    ' The result sheet was not deleted; delete it yourself if you no longer need it.',
  'notice.noMarks': 'This sheet has no marks from scoring.',
  'notice.nothingToUndo': 'There is no scoring to undo.',
  'notice.local':
    'The sheet was edited after scoring: {count} {count|plural:indicator was:indicators were} assessed again from the current content (“Changed since scoring”); nothing has been written. Score again to update the sheet.',
  'notice.remote':
    'Somebody else edited the sheet after scoring: {count} {count|plural:indicator was:indicators were} assessed again from the current content (“Changed since scoring”); nothing has been written. Score again to update the sheet.',
  'notice.asks':
    'This run would overwrite {count} {count|plural:cell:cells} that somebody filled in; nothing has been written yet. Confirm each one below, then choose “Write”.',
  'notice.recovered':
    'The last writing was interrupted; the workbook is as it was before ({count} {count|plural:cell:cells} restored).',
  'notice.sheetGone':
    'The sheet “{sheet}” is no longer in the workbook. Below is the sheet that is open now.',
  'notice.rowsGone':
    'Indicator rows were deleted after scoring; the result was assessed again, and nothing has been written. Score again to update the sheet.',
  'notice.comma': ', ',
  'notice.leaveOut': 'Leave {count} {count|plural:cell:cells} out, write the rest',
  'notice.leftOutDone': ' Left out as you chose: {cells}.',
  'notice.look': 'Show the open sheet',
  'notice.errorScore': 'Not scored',
  'notice.errorUndo': 'Not undone',
  'notice.errorInspect': 'The sheet was not read',
  'notice.errorReveal': 'The cell was not selected',
  'notice.errorSettings': 'The settings were not saved',

  'kept.title': '{count} typed {count|plural:score:scores} kept',
  'kept.titleHere': '{count} typed {count|plural:score:scores} kept in this project',
  'kept.what': 'Different from the computed result: {cells}',
  'kept.use': 'Use {computed}',
  'kept.replaced': 'Was {typed} / now {computed}',
  'kept.back': 'Keep {typed}',
  'kept.one': 'Kept {typed} / computed {computed}',
  'kept.formula': 'A formula; it is never overwritten',
  'kept.replaceAll': 'Use computed for all',

  'view.label': 'Result views',
  'view.indicators': 'Details',
  'view.findings': 'Review',
  'filter.label': 'Filter by status',
  'filter.all': 'All',
  'filter.open': 'To confirm',
  'filter.count': '{name} {count}',
  'list.label': 'Indicators',
  'list.more': 'Show more ({count} left)',
  'list.empty': 'No indicator matches the filter.',
  'list.unnamed': '(no name)',
  'list.noWeight': 'no weight',
  'list.changed': 'Changed since scoring',
  'list.attention': '{count} {count|plural:needs:need} attention',
  'list.walk': 'Step through the indicators that need attention',
  'list.previous': 'Previous indicator that needs attention',
  'list.next': 'Next indicator that needs attention',
  'list.shared': '{count} rows share one score',
  'row.readings': 'Why',
  'row.rule': 'Rule',
  'row.arithmetic': 'Arithmetic',
  'row.source': 'Source: {source}',
  'row.blank': '(blank)',
  'row.locate': 'Go to cell',
  'row.locateNamed': 'Go to cell {cell}',

  'decide.title': 'Please confirm',
  'decide.part': '{count} rows earn {sum} points together, this one {part}',
  'decide.score': 'Score',
  'decide.slider': 'Score within “{tier}”',
  'decide.unset': 'no score yet',
  'decide.range': '{low}–{high}',
  'decide.apply': 'Confirm',
  'decide.notApplicable': 'Not applicable',
  'decide.change': 'Confirmed by you',
  'decide.withdraw': 'Withdraw',
  'decide.group': 'Tier',
  'decide.bad': 'Enter a score from {low} to {high}',

  'findings.none': 'No issues found.',
  'findings.do': 'What to do: {advice}',
  'findings.locate': 'Go to {cell}',
  'findings.label': 'Review findings',

  'footer.profile': 'Rules',

  'settings.title': 'Settings',
  'settings.close': 'Back',
  'settings.scoring': 'Scoring',
  'settings.profile': 'Scoring rules',
  'settings.typed': 'Typed scores',
  'settings.typed.keep': 'Keep, and list the differences',
  'settings.typed.replace': 'Replace with computed scores',
  'settings.writeAs': 'Write as',
  'settings.writeAs.values': 'Values',
  'settings.writeAs.formulas': 'Formulas where possible',
  'settings.notes': 'Explain marks in cell notes',
  'settings.autoOpen': 'Open the sidebar with this workbook',
  'settings.palette': 'Mark colors',
  'settings.palette.standard': 'Standard',
  'settings.palette.print': 'For black-and-white printing',
  'settings.look': 'Display',
  'settings.language': 'Language',
  'settings.language.host': 'Same as Office',
  'settings.theme': 'Theme',
  'settings.theme.host': 'Same as system',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',
  'settings.host.web': 'Runs in Excel on the web',
  'settings.host.windows': 'Runs in Excel on Windows',
  'settings.host.mac': 'Runs in Excel on Mac',
  'settings.privacy':
    'Everything is computed on this device; nothing is uploaded. Scoring settings are saved with the workbook.',

  // column picker
  'columns.title': 'Choose the columns',
  'columns.what':
    'Say which row has the headings and what each column is: choose from the lists, or select the button beside a list and then click the heading in the sheet. Your choice is saved with the workbook and used next time.',
  'columns.point': 'Click the heading of “{role}” in the sheet',
  'columns.pointing': 'Click the heading of “{role}” in the sheet now.',
  'columns.noPointing':
    'In this version of Excel, headings cannot be clicked; choose from the lists.',
  'columns.row': 'Row with the headings (the lowest one if there are several)',
  'columns.emptyRow': 'There is no text in this row',
  'columns.needed': 'Needed for scoring',
  'columns.others': 'Other columns',
  'columns.none': '(none)',
  'columns.noHeading': '(no heading)',
  'columns.nothing':
    'No indicators found with this choice: at least the indicator and target columns are needed.',
  'columns.found': '{count} {count|plural:indicator:indicators} found ({area})',
  'columns.save': 'Use these',
  'columns.forget': 'Detect automatically',
  'columns.check': 'Check the columns',
  'columns.pick': 'Choose the columns',
  'columns.yours': 'Columns chosen by you.',

  'notice.rulesChanged': 'The scoring rules were changed. Score again.',

  // report text
  'text.open': 'Compare with the report',
  'text.label': 'Text of the self-evaluation report',
  'text.hint':
    'Paste the text of the report to compare it with the form. It is neither saved nor uploaded.',
  'text.check': 'Compare',
  'text.close': 'Close',
  'text.none': 'The report does not contradict the form.',
  'text.found': '{count} {count|plural:point:points} to check:',
  'text.failed': 'The comparison did not finish. Try again.',

  // draft of a reason
  'reason.draft': 'Draft the reason',
  'reason.title': 'Reason (goes to {cell})',
  'reason.label': 'Reason',
  'reason.hint': 'The numbers come from the form; add the cause. You can undo this.',
  'reason.formula': 'The text must not begin with = + - @',
  'reason.write': 'Write to {cell}',
  'reason.cancel': 'Cancel',
  'notice.reasons': 'The reason was written.',

  'notice.errorPreview': 'No preview',

  'preview.title': 'Preview',
  'preview.busy': 'Preparing the preview…',
  'preview.intro': 'Nothing has been written yet. Lines without a check mark will not be written.',
  'preview.write': 'Write {count} {count|plural:change:changes}',
  'preview.cancel': 'Cancel',
  'preview.score': 'Scores',
  'preview.rate': 'Execution rates',
  'preview.total': 'Totals',
  'preview.reason': 'Reasons',
  'preview.mark': 'Marks and notes',
  'preview.chosen': '{on} of {all}',
  'preview.markOnly': 'Fill color',
  'preview.markAndNote': 'Fill color and a note',
  'preview.noteOnly': 'Note',
  'preview.sum': 'Sum of the scores',
  'preview.restored': 'Written by an earlier scoring and no longer right; restored',
  'preview.conflicts': 'Typed scores',
  'preview.conflictsTitle':
    '{count} typed {count|plural:score differs:scores differ} from the computed result',
  'preview.keep': 'Keep {typed}',
  'preview.replace': 'Use {computed}',
  'preview.keepAll': 'Keep all',
  'preview.replaceAll': 'Use computed for all',
  'preview.formulas':
    '{count} more {count|plural:score is a formula:scores are formulas} with a different result; formulas are never overwritten.',

  'ribbon.scored': ' Choose “Open sidebar” for the total and the reasons; it can also undo this.',
  'ribbon.unchanged': 'The sheet is already scored; there was nothing new to write.',
  'ribbon.nothing-found':
    'There is no self-evaluation form on this sheet; nothing was changed. Switch to the sheet with the form, or open the sidebar and choose the columns.',
  'ribbon.own-summary':
    'This sheet is the scoring result written by the assistant; it is not scored and was not changed. Please switch to the sheet with the form.',
  'ribbon.marks-left':
    'Marks cleared; {marks} {marks|plural:cell was:cells were} not restored, because somebody changed {marks|plural:it:them} later or {marks|plural:its row or column is:their rows or columns are} no longer found. Please check their colors and notes.',
  'ribbon.sheets-left':
    '{sheets} {sheets|plural:sheet:sheets} could not be written (protected, or being edited), so {sheets|plural:its:their} marks stay; remove the protection and try again. The marks of all other sheets are cleared. ',
  'ribbon.no-marks': 'This workbook has no marks from scoring; nothing was changed.',
  'ribbon.kept':
    ' {kept} typed {kept|plural:score:scores} that {kept|plural:differs:differ} from the computed result {kept|plural:was:were} kept.',

  'sheets.open': 'Score all sheets',
  'sheets.title': 'Score all sheets',
  'sheets.listing': 'Reading the workbook…',
  'sheets.scoring': 'Scoring {sheet}',
  'sheets.count': '{at} of {total}',
  'sheets.stop': 'Stop',
  'sheets.stopping': 'Stopping after this sheet…',
  'sheets.list': 'Result of each sheet',
  'sheets.done': 'Finished: {count} {count|plural:sheet:sheets} scored.',
  'sheets.stopped':
    'Stopped: {count} {count|plural:sheet:sheets} scored; sheets that are not listed were not changed.',
  'sheets.failed': ' {count} not scored.',
  'sheets.nothing':
    'No self-evaluation form was found; nothing was changed. If a form has unusual headings, go back, switch to its sheet and select “Choose the columns”.',
  'sheets.own': 'Scoring result written by the assistant; not scored, not changed',
  'sheets.none': 'No self-evaluation form; not changed',
  'sheets.total': 'Total {total} · {grade}',
  'sheets.noShortfall': 'no shortfalls',
  'sheets.hidden': '{count} hidden {count|plural:sheet:sheets} not scored',
  'sheets.addHidden': 'Score selected hidden sheets',
  'sheets.show': 'Show',
  'sheets.showNamed': 'Show {sheet}',
} as const satisfies Record<keyof typeof source, string>;
