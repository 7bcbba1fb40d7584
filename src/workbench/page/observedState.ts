/** A state that the page draws: whoever listens is told of every change. */
export class ObservedState<State extends object> {
  private readonly listeners = new Set<() => void>();
  private isDrawingDue = false;

  constructor(protected current: State) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly state = (): State => this.current;

  /** Changes the state and draws it at once. */
  protected set(change: Partial<State>): void {
    this.current = { ...this.current, ...change };
    this.tell();
  }

  /** For what the host tells: drawn with the next frame, so that a batch is answered first. */
  protected setSoon(change: Partial<State>): void {
    this.current = { ...this.current, ...change };
    if (this.isDrawingDue) return;
    this.isDrawingDue = true;
    setTimeout(() => {
      this.isDrawingDue = false;
      this.tell();
    }, 0);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
