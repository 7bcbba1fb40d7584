declare module 'jest-axe' {
  /** Runs axe on a DOM tree; colour contrast needs a real browser and is checked there. */
  export function axe(
    root: Element,
  ): Promise<{ readonly violations: readonly { readonly id: string; readonly help: string }[] }>;
}
