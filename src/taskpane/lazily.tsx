import { lazy, useState, type ComponentType } from 'react';

/** A component in a script of its own, and how to fetch that script before it is needed. */
export type Lazily<Props> = ComponentType<Props> & { readonly fetch: () => Promise<void> };

/**
 * A component whose script is fetched when it is first drawn, or before. Once the script is there, it is
 * drawn at once, without the gap that `React.lazy` shows even then.
 *
 * @param load imports the component
 * @returns the component; it needs a `Suspense` above it
 * @example const SettingsView = lazily(async () => (await import('./SettingsView')).SettingsView)
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Lazily<Props> {
  let here: ComponentType<Props> | null = null;
  const fetch = async () => (here ??= await load());
  const Later = lazy(async () => ({ default: await fetch() }));
  function Lazy(props: Props) {
    // What it began as it stays: another component would lose what was typed into the first.
    const [Part] = useState(() => here ?? (Later as unknown as ComponentType<Props>)); // it takes the same props
    return <Part {...props} />;
  }
  return Object.assign(Lazy, {
    fetch: async () => {
      await fetch();
    },
  });
}
