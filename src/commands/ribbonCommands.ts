import { errorMessage, type Message } from './message';

/** What a ribbon button does; `completed` must be called whatever happens, or Excel waits for minutes. */
export type RibbonCommand = (event: { completed(): void }) => void;

/** What a button does; resolves to what it has to say about it, if anything. */
export type RibbonWork = () => Promise<Message | null>;

/** What the buttons do and how their result is told. */
export interface RibbonButtons {
  readonly scoreNow: RibbonWork;
  readonly clearMarks: RibbonWork;
  /** Shows a message; resolves when it was read. */
  readonly tell: (message: Message) => Promise<void>;
}

/**
 * The ribbon buttons by the names that the manifest uses. A press while another one is still at work is
 * the business of the workbook port, which refuses it as `busy`.
 *
 * @param buttons what the buttons do
 * @returns one function per button; none of them ever rejects
 * @example Office.actions.associate('scoreNow', ribbonCommands(buttons).scoreNow)
 */
export function ribbonCommands({
  scoreNow,
  clearMarks,
  tell,
}: RibbonButtons): Readonly<Record<'scoreNow' | 'clearMarks', RibbonCommand>> {
  const run = async (work: RibbonWork, event: Parameters<RibbonCommand>[0]) => {
    try {
      const message = await work().catch(errorMessage);
      if (message) await tell(message).catch(() => undefined); // The button is freed all the same.
    } finally {
      event.completed();
    }
  };
  const command =
    (work: RibbonWork): RibbonCommand =>
    (event) =>
      void run(work, event);
  return { scoreNow: command(scoreNow), clearMarks: command(clearMarks) };
}
