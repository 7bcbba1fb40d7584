/** Cells of the bar itself. */
const barWidth = 24;
/** Terminals give Chinese characters two columns (East Asian Width, Unicode Annex 11). */
const isWide = (character: string): boolean => (character.codePointAt(0) ?? 0) >= 0x1100;

/**
 * The progress line.
 *
 * @param done files finished
 * @param total files in all
 * @param name the file that was finished last
 * @param columns width of the terminal
 * @returns one line that fits, without line break
 * @example progressText(1, 2, 'a.xlsx', 80) //=> '████████████░░░░░░░░░░░░ 1/2 a.xlsx'
 */
export function progressText(done: number, total: number, name: string, columns: number): string {
  const full = total === 0 ? barWidth : Math.floor((done / total) * barWidth);
  const counts = ` ${done}/${total} `;
  const bar = '█'.repeat(full) + '░'.repeat(barWidth - full);
  return bar + counts + fitting(name, columns - barWidth - counts.length - 1);
}

/** The end of a text, because a path's end says more than its beginning. */
function fitting(text: string, columns: number): string {
  const kept: string[] = [];
  let left = columns;
  for (const character of Array.from(text).reverse()) {
    left -= isWide(character) ? 2 : 1;
    if (left < 0) break;
    kept.unshift(character);
  }
  return kept.join('');
}

/** Where the command's words go. */
export interface Terminal {
  /** Results. */
  readonly say: (line: string) => void;
  /** Problems. */
  readonly complain: (line: string) => void;
  /** Width of the terminal that shows the progress; null where nobody looks at it. */
  readonly columns: number | null;
  /** Writes to the progress's terminal without a line break. */
  readonly draw: (text: string) => void;
}

/** Goes to the line's beginning and wipes it. */
const wipe = '\r\u001B[K';

/**
 * A terminal with a progress line that stays below everything that is said.
 *
 * @param terminal the bare terminal
 * @param total files in all
 * @returns the same terminal, `step` for every finished file, and `end`
 * @example const bar = withProgress(terminal, 200)
 */
export function withProgress(
  terminal: Terminal,
  total: number,
): Terminal & { readonly step: (name: string) => void; readonly end: () => void } {
  const { columns, draw } = terminal;
  let done = 0;
  let shown = '';
  const show = (text: string): void => {
    if (columns === null) return;
    shown = text;
    draw(wipe + text);
  };
  const aside =
    (write: (line: string) => void) =>
    (line: string): void => {
      const before = shown;
      if (before !== '') show('');
      write(line);
      if (before !== '') show(before);
    };
  return {
    ...terminal,
    say: aside(terminal.say),
    complain: aside(terminal.complain),
    step: (name) => {
      done += 1;
      show(progressText(done, total, name, columns ?? 0));
    },
    end: () => {
      show('');
    },
  };
}
