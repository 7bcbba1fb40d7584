import type { cli as zh } from '../zh-CN/cli';

/** What the batch command prints, and the headers of its summary workbook. */
export const cli = {
  help: `jixiao: scores self-evaluation workbooks in bulk (no Excel needed)

Usage: jixiao <files, folders or patterns…> [options]

  --out DIR                   write copies with scores and marks; originals stay as they are,
                              subfolders are kept
  --in-place                  write into the files themselves (not with --out); the add-in can undo it
  --summary FILE.xlsx         write one summary workbook, a row per project
  --json DIR                  write what was recognized (JSON)
  --profile NAME|FILE         scoring rules: a preset (such as sichuan) or a rules file; when not
                              given, those in the workbook
  --overwrite-scores WAY      typed scores that differ: keep or replace; when not given, what the
                              workbook says, else keep
  --hidden                    hidden sheets as well; when not given, they are named and left alone
  --jobs N                    files done at once; when not given, as many as there are cores;
                              the results are the same
  --lang zh-CN|en-US          language of the output
  --help                      this text

Examples: jixiao forms --out scored --summary summary.xlsx
          jixiao "counties/*/form.xlsx" --summary summary.xlsx

Presets (by id, name, or a piece of a name that only one has):
{presets}

Columns that were named, decisions on open rows and the rules in a workbook hold as in the add-in.
In the source folder: npm run --silent score -- <files…> is the same as jixiao.

Exit codes: 0 all done; 1 some files could not be done; 2 bad command line.`,
  whole: 'score {score} of {weight}',
  partly: 'scored so far {score} of {weight}',
  noWeight: 'no weights, not scored',
  unnamed: '(no project name)',
  project:
    '{file} · {sheet} · {project}: {marks}, {shortfalls} not met or to confirm, {findings} findings',
  stale:
    '  {count} {count|plural:formula keeps its:formulas keep their} former result until Excel computes {count|plural:it:them} on opening: {cells}',
  hidden:
    '  hidden {count|plural:sheet:sheets} left alone (--hidden includes {count|plural:it:them}): {sheets}',
  hiddenAll:
    '{files} {files|plural:file has:files have} hidden sheets that were left alone (--hidden includes them): {names}',
  andMore: ' and more',
  restored:
    '  the file was saved in the middle of writing: {count} {count|plural:cell was:cells were} put back first',
  comma: ', ',
  noTable: '{file}: no indicator table found',
  copy: '  written: {copy}',
  done: '{files} {files|plural:file:files}, {failed} could not be done',
  summaryWritten: 'summary: {file}',
  problem: '{where}: {reason}',
  badCall: 'bad command line, nothing was done: {message} (see --help)',
  'why.unknown': 'there is no such option',
  'why.value': 'a value is missing, or none belongs here',
  'why.keepOrReplace': 'must be keep or replace',
  'why.together': 'these two exclude each other',
  'why.xlsx': 'the name of the summary must end in .xlsx',
  'why.language': 'must be zh-CN or en-US',
  'why.jobs': 'must be a whole number from 1 to 64',
  'why.taken':
    'this result would overwrite an input, the profile or another result; choose another place',
  'why.noFile': 'there is no such file',
  'why.noProfile': 'there is no such rule book; the presets are:',
  noWorkbook: 'no workbook file found',
  notFound: 'No such file or folder.',
  noAccess: 'No permission, or another program has the file open.',
  inUse: 'Another program has the file open; close it and try again.',
  diskFull: 'The disk is full; nothing was written.',
  unexpected: 'could not be done: {message}',
  'summary.sheetName': 'Summary',
  'summary.folder': 'Folder',
  'summary.file': 'File',
  'summary.sheet': 'Sheet',
  'summary.project': 'Project',
  'summary.score': 'Score',
  'summary.weight': 'Scored weight',
  'summary.full': 'Full score',
  'summary.state': 'State',
  'summary.grade': 'Grade',
  'summary.rate': 'Execution rate',
  'summary.shortfalls': 'Not met or to confirm',
  'summary.findings': 'Findings',
  'summary.remark': 'Remark',
  'summary.whole': 'fully scored',
  'summary.partly': 'partly scored',
  'summary.open': 'not scored',
  'summary.failed': 'could not be done',
  'summary.noTable': 'no indicator table',
} as const satisfies Record<keyof typeof zh, string>;
