/** What a ribbon button does; `completed` must be called whatever happens, or Excel waits for minutes. */
export type RibbonCommand = (event: { completed(): void }) => void;

/** What the buttons do and how a failure is told. */
export interface RibbonWork {
  readonly scoreNow: () => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  /** Shows why nothing happened; success shows in the cells themselves. */
  readonly tell: (error: unknown) => Promise<void>;
}

/**
 * The ribbon buttons by the names that the manifest uses.
 *
 * @param work what the buttons do
 * @returns one function per button; none of them ever rejects
 * @example Office.actions.associate('scoreNow', ribbonCommands(work).scoreNow)
 */
export function ribbonCommands({
  scoreNow,
  clearMarks,
  tell,
}: RibbonWork): Readonly<Record<'scoreNow' | 'clearMarks', RibbonCommand>> {
  const run = async (work: () => Promise<void>, event: Parameters<RibbonCommand>[0]) => {
    try {
      await work();
    } catch (error) {
      await tell(error).catch(() => undefined); // Where even that fails, at least the button is freed.
    } finally {
      event.completed();
    }
  };
  const command =
    (work: () => Promise<void>): RibbonCommand =>
    (event) =>
      void run(work, event);
  return { scoreNow: command(scoreNow), clearMarks: command(clearMarks) };
}
