import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers';
import { patience } from '../../../src/excel/run';
import type {
  FrameMessage,
  Host,
  HostOptions,
  MessageTarget,
} from '../../../src/workbench/host/hostContract';
import { createHost } from '../../../src/workbench/host/workbenchHost';
import { createCalculator } from '../../../src/xlsx/calc/calculator';
import type { WorkbookFile } from '../../../src/xlsx/model';

const origin = 'https://localhost:3000';
const library = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** Clocks of the add-in that wait for the host. */
const waiting = new Set<() => void>();

/**
 * Lets the add-in's patience end at the moment at which the host falls silent, whatever the speed of this
 * machine: no test waits, and none fails because it was slow.
 */
export function impatient(): void {
  patience.start = (_, over) => {
    waiting.add(over);
    return () => {
      waiting.delete(over);
    };
  };
}

function fallSilent(): void {
  setImmediate(() => {
    for (const over of [...waiting]) over();
  });
}

/** Where the host listens: one conversation of one workbook. */
class Line implements MessageTarget {
  private readonly listeners = new Set<(event: FrameMessage) => void>();

  addEventListener(_type: 'message', listener: (event: FrameMessage) => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'message', listener: (event: FrameMessage) => void): void {
    this.listeners.delete(listener);
  }

  deliver(data: string, source: unknown): void {
    for (const listener of this.listeners) listener({ data, origin, source });
  }
}

/** The line that the page's office.js talks on now, and the names that both sides give to it. */
interface Connection {
  readonly line: Line;
  readonly conversationId: string;
}

let connection: Connection | null = null;
let pageConversation = '';

/**
 * Opens a workbook in the workbench's host and connects the genuine, unmodified office.js of this
 * process with it, as if a pane had been opened beside it. Loading office.js takes a while, so it is
 * loaded once; later workbooks are put on its line, under the conversation that it began with.
 *
 * @param workbook the opened file
 * @param options what differs from an ordinary workbench
 * @returns the host, to play faults and to count round trips; `Excel` and `Office` are global then
 */
export async function openInOffice(
  workbook: WorkbookFile,
  options: Partial<HostOptions> = {},
): Promise<Host> {
  const line = new Line();
  const host = createHost({
    workbook,
    window: line,
    addinOrigin: origin,
    hostOrigin: origin,
    locale: 'zh-CN',
    addinName: '绩效自评助手',
    workbookName: '自评表.xlsx',
    onEdited: () => undefined,
    onSelect: () => undefined,
    onLog: () => undefined,
    recalculate: (sheetId, addresses) => {
      // Made anew, because tests edit the workbook behind the host's back.
      createCalculator(workbook).recalculate(addresses.map((address) => ({ sheetId, address })));
    },
    saveBytes: () => workbook.save(),
    onSilence: fallSilent,
    ...options,
  });
  const frame = host.paneFrame(`${origin}/taskpane.html`);
  const { xdmInfo } = JSON.parse(frame.name) as { xdmInfo: string };
  const [conversationId = ''] = xdmInfo.split('|');
  connection = { line, conversationId };
  if (pageConversation === '') {
    pageConversation = conversationId;
    await load(frame.name);
    // office.js greets the host once more after it is ready; that is no round trip of ours.
    while (host.log.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  } else {
    // office.js registers for rich events once, with its first host.
    post(registration());
  }
  host.beginAction();
  return host;
}

function registration(): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: 'richApiMessage',
    _conversationId: pageConversation,
    _correlationId: -1,
    _data: {},
    _actionType: 1,
  });
}

/** From the page to its host, in its own time as messages between windows are. */
function post(text: string): void {
  const to = connection;
  setImmediate(() => {
    to?.line.deliver(text.replaceAll(pageConversation, to.conversationId), {
      postMessage: (answer: string) => {
        setImmediate(() => {
          if (to === connection) receive(answer.replaceAll(to.conversationId, pageConversation));
        });
      },
    });
  });
}

const parent = { postMessage: post };

function receive(data: string): void {
  const event = new MessageEvent('message', { data, origin });
  Object.defineProperty(event, 'source', { value: parent });
  window.dispatchEvent(event);
}

/** Runs office.js in this window, and whatever it asks for from its own folder. */
async function load(name: string): Promise<void> {
  window.name = name;
  Object.defineProperty(window, 'parent', { value: parent, configurable: true });
  Object.defineProperty(document, 'domain', { value: 'localhost', configurable: true });
  const first = document.createElement('script');
  first.type = 'text/plain';
  first.setAttribute('src', `${origin}/office.js`);
  document.head.append(first);
  new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    for (const node of added) {
      if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(origin)) continue;
      run(new URL(node.src).pathname);
      node.dispatchEvent(new Event('load'));
    }
  }).observe(document, { childList: true, subtree: true });
  run('/office.js');
  await Office.onReady();
}

function run(path: string): void {
  // The library says itself which of its files it needs; indirect, so that it becomes global.
  (0, eval)(readFileSync(join(library, path), 'utf8'));
}
