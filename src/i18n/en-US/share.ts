import type { share as zh } from '../zh-CN/share';

/** Texts of the share panel, and of the mail that it drafts. */
export const share = {
  'file.title': 'File to send',
  'file.suffix': ' (scored)',
  'file.untitled': 'Self-evaluation',
  'file.reading': 'Preparing a copy of the file…',
  'file.slow':
    'Preparing the copy takes a while. You can wait, copy the summary, or use Excel’s own sharing.',
  'file.counts':
    '{indicators} {indicators|plural:indicator:indicators}, {shortfalls} {shortfalls|plural:needs:need} attention, {findings} {findings|plural:finding:findings}',
  'file.comments': 'names of note authors',
  'file.properties': 'the author and last editor in the file’s properties',
  'file.personal':
    'Goes with the file: {what}. To remove it first: File ▸ Info ▸ Check for Issues ▸ Inspect Document in Excel.',
  'file.and': ', ',
  'file.names': ' ({names})',
  'file.large':
    'As an email it is about {size}, above the 25 MB that many offices accept. Save a copy and share it another way instead.',
  'file.stale':
    'The sheet was edited after scoring, so the summary may be out of date. Go back and score again before you send it.',
  'file.refused': 'No copy of the file',
  'file.refusedDo': 'Try again, or copy the summary and send the file with Excel’s own sharing.',
  'file.retry': 'Try again',

  'mail.to': 'To (optional)',
  'mail.toHint': 'Separate addresses with commas or semicolons',
  'mail.toBad': 'Not an email address: {entries}',
  'mail.subject': 'Subject',
  'mail.body': 'Message',
  'mail.draft': 'Create email draft',
  'mail.draftHint':
    'Makes an .eml draft with the file attached. Open it in your email program, check it, and send it yourself.',

  'copy.file': 'Save marked copy',
  'copy.text': 'Copy summary',
  'copy.system': 'System share…',
  working: 'Working…',

  'done.draft':
    'The draft “{file}” was handed to the browser to download; nothing has been sent yet. Open it, check it, then send. If it does not open (as in new Outlook), write a new email, paste the summary and attach the marked copy.',
  'done.file':
    'The marked copy “{file}” was handed to the browser to download. You can attach it to an email.',
  'done.text': 'Subject and message are on the clipboard. Paste them into an email or a chat.',
  'done.system':
    'The file was handed to the system’s share window. Whether it is sent is up to the program chosen there.',
  missing: 'No download appeared',
  again:
    'Downloading “{file}” once more, in another way. If there is still no download, the sidebar is not allowed to download files here: copy the summary and use Excel’s own sharing below.',
  'failed.draft': 'No draft was made',
  'failed.file': 'The marked copy was not saved',
  'failed.download':
    'The sidebar is not allowed to download files here. Copy the summary and use Excel’s own sharing below.',
  'failed.text': 'Copying is not allowed here',
  'failed.textDo': 'The message is selected; press Ctrl+C (⌘C on a Mac) to copy it.',
  'failed.system':
    'System sharing did not finish and the file was not sent. Use an email draft or save a marked copy instead.',
  'failed.subject': 'The subject holds a line break or control character. Remove it and try again.',

  'sheet.add': 'Add a sheet with the result',
  'sheet.kept.changed':
    'Somebody changed the sheet “{sheet}”, so it stays as it is. For a new one, rename or delete it first.',
  'sheet.kept.referenced':
    'The sheet “{sheet}” was not deleted: a formula or a name in the workbook refers to it and would become #REF!. Change that reference first, then delete it.',
  'sheet.kept.locked':
    '“{sheet}” was not deleted: the structure of the workbook is protected. Turn Protect Workbook off on the Review tab first.',
  'sheet.kept.foreign':
    'The workbook already has a sheet “{sheet}” that was not written by the add-in; it was left alone. Rename it first.',

  'steps.title': 'Use Excel’s own sharing',
  'steps.1': 'Press Ctrl+S to save the workbook.',
  'steps.2': 'Choose File ▸ Share ▸ Email and send it as an attachment.',
  'steps.3':
    'Where that is missing, write a new email, attach the saved file and paste the summary.',

  'project.unnamed': 'Project',
  'subject.graded': '{project}: self-evaluation score {total} ({grade|word})',
  'subject.total': '{project}: self-evaluation score {total}',
  'subject.open': '{project}: self-evaluation, {score} of {weight} scored, {open} to confirm',
  'subject.noTotal': '{project}: self-evaluation, {score} of {weight} scored, no total yet',
  'subject.noWeight': '{project}: self-evaluation checked, not scored as the form has no weights',
  'subject.many': '{sheet}: self-evaluation scores of {count} projects',
  'body.hello': 'Hello,',
  'body.attached': 'The attached self-evaluation form was scored and marked. The result:',
  'body.project': 'Project: {project}',
  'body.graded': 'Total: {total} of {full}, grade: {grade|word}',
  'body.total': 'Total: {total} of {full}',
  'body.open': 'Scored {score} of {weight}; {open} still to confirm, so no total and no grade yet',
  'body.noTotal':
    'Scored {score} of {weight}; some indicators have no weight, or none can be scored, so no total and no grade yet',
  'body.noWeight': 'The form has no weights, so nothing was scored: no total and no grade',
  'body.counts': '{count} {count|plural:indicator:indicators}: {parts}',
  'body.count': '{status|word} {count}',
  'body.and': ', ',
  'body.kept':
    '{count} typed {count|plural:score differs:scores differ} from the computed ones and were kept; the scores above are as computed.',
  'body.shortfalls': 'Indicators that need attention:',
  'body.row': '{number}. {name} ({cell}): {status|word} – {reason}. {score}',
  'body.rowScore': 'Score {score} of {weight}.',
  'body.rowOpen': 'Score to confirm.',
  'body.rowUnnamed': 'Unnamed indicator',
  'body.more': '{count} more; see the marks in the attachment.',
  'body.findings': 'Review findings:',
  'body.finding': '{number}. {text}',
  'body.findingAt': '{number}. {cell}: {text}',
  'body.profile': 'Scoring rules: {profile}',
  'body.marks':
    'Cells that need attention are colored, with the reason in a note. No add-in is needed to see them.',
  'body.marksOnly':
    'Cells that need attention are colored; the reasons are given above. No add-in is needed to see them.',

  'opened.title': 'Scored by the Self-Evaluation Assistant, {time}, with the rules “{profile}”',
  'opened.same':
    'Scores and marks are as they were written, and the sheet still gives the same ones.',
  'opened.sameScores':
    'The scores are as they were written, and the sheet still gives the same ones.',
  'opened.changes': '{count} {count|plural:change:changes} since then:',
  'opened.rules': 'The rules set now are “{profile}”; this check uses them.',
  'opened.blank': 'blank',
  'opened.cell': '{name} ({cell})',
  'opened.quoted': '“{text}”',
  'opened.input': '{place}: {role|word} is now {now}',
  'opened.inputFrom': '{place}: {role|word} {was} → {now}',
  'opened.scoresOnly':
    'That run kept no record of what it read (none is kept above {rows} rows): only scores and marks are compared below, not targets, actual values or weights.',
  'opened.emptied': '{place}: {role|word} was cleared',
  'opened.edited': '{place}: {kind|word} was changed to {now}; {other} had been written',
  'opened.outdated': '{place}: from what the sheet says now, {kind|word} {now} should be {other}',
  'opened.mark': '{place}: the mark no longer fits the result',
  'opened.added': '{place}: a new indicator',
  'opened.gone': '{count} {count|plural:row is:rows are} gone or cannot be recognized',
  'opened.more': 'Show all',
  'opened.again': 'Check again',
  'opened.clear': 'Clear marks',
  'opened.scoreHint':
    '“Score now” shows the total and the reasons; while nothing has changed, it writes nothing.',
  'opened.scoreMarksHint':
    '“Score now” shows the total and the reasons, and marks the cells that need attention again.',
  'opened.undoHint':
    'There are no marks to clear on this sheet. “Undo last scoring” restores everything.',
  'opened.clearHint':
    '“Clear marks” takes colors and notes off and keeps the scores; “Undo last scoring” restores everything.',
} as const satisfies Record<keyof typeof zh, string>;
