import { isRecord } from '../../../core/record';
import { type Json } from '../batch/json';
import { createReferences, type ReferenceTable } from '../batch/references';
import { writeAnswer, writeNotification, type FrameRequest } from './envelope';
import type { FrameIdentity } from './frameIdentity';

interface MessageSink {
  postMessage(message: string, targetOrigin: string): void;
}

/** One rich event as it is fired: number, target, message and whether another person caused it. */
export interface RichEvent {
  readonly number: number;
  readonly targetId: string;
  readonly message: Json;
  readonly isRemote?: boolean;
}

/** Category of rich events in a `richApiMessage`. */
const richEventCategory = 65_536;

/** One page of the add-in: its pane or its hidden page with the ribbon's functions. */
export class Frame {
  references: ReferenceTable = createReferences();
  private subscriptions = new Map<string, number>();
  private listening = new Set<string>();
  private sink: MessageSink | null = null;
  private origin = '';
  private nextMessage = 1;
  private waiting: (() => void)[] = [];

  constructor(
    readonly kind: 'pane' | 'commands',
    readonly identity: FrameIdentity,
    private readonly hostOrigin: string,
  ) {}

  /** Remembers where the page can be reached. */
  heardFrom(source: unknown, origin: string): void {
    if (isSink(source)) this.sink = source;
    this.origin = origin;
  }

  /** The page was loaded anew: what it had subscribed to and kept is gone. */
  restart(): void {
    this.references = createReferences();
    this.subscriptions.clear();
    this.listening.clear();
  }

  answer(request: FrameRequest, data: Json, errorCode = 0): void {
    const { name, conversationId, correlationId } = request;
    this.post(
      writeAnswer(this.hostOrigin, { name, conversationId, correlationId, data, errorCode }),
    );
  }

  listen(event: string, isOn: boolean): void {
    if (!isOn) {
      this.listening.delete(event);
      return;
    }
    this.listening.add(event);
    const { waiting } = this;
    this.waiting = [];
    for (const resume of waiting) resume();
  }

  /** Resolves when the page listens to an event. */
  async listensTo(event: string): Promise<void> {
    while (!this.listening.has(event))
      await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  subscribe({ number, targetId }: { number: number; targetId: string }, isAdded: boolean): void {
    const key = `${number}|${targetId}`;
    const count = (this.subscriptions.get(key) ?? 0) + (isAdded ? 1 : -1);
    if (count > 0) this.subscriptions.set(key, count);
    else this.subscriptions.delete(key);
  }

  /** Fires an event of the common API, if the page listens to it. */
  fire(event: string, data: Json): void {
    if (!this.listening.has(event)) return;
    const { conversationId } = this.identity;
    const answer = { name: event, conversationId, correlationId: 0, data, isEvent: true };
    this.post(writeAnswer(this.hostOrigin, answer));
  }

  /** Whether the page subscribed to any rich event. */
  get isSubscribed(): boolean {
    return this.subscriptions.size > 0;
  }

  /** Fires those rich events that the page subscribed to, in one message. */
  fireRich(events: readonly RichEvent[]): void {
    const wanted = events.filter(({ number, targetId }) =>
      this.subscriptions.has(`${number}|${targetId}`),
    );
    if (wanted.length === 0) return;
    const entries = wanted.map(({ number, targetId, message, isRemote }) => {
      const id = this.nextMessage;
      this.nextMessage += 1;
      return [richEventCategory, number, targetId, JSON.stringify(message), id, isRemote ?? false];
    });
    this.fire('richApiMessage', { ArrayData: entries });
  }

  notify(data: Json): void {
    this.post(writeNotification(this.hostOrigin, this.identity.conversationId, data));
  }

  private post(message: string): void {
    this.sink?.postMessage(message, this.origin);
  }
}

function isSink(source: unknown): source is MessageSink {
  // A window of another origin is no plain object, but its postMessage can be seen.
  return (
    (isRecord(source) || typeof source === 'function') &&
    'postMessage' in source &&
    typeof source.postMessage === 'function'
  );
}
