import '@testing-library/jest-dom';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/taskpane/App';
import type { HostAnswer } from '../../src/taskpane/host';
import type { UseCases } from '../../src/taskpane/useCases';

// A lazily loaded panel may take a while on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

class ObserverStub {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
}

/** What jsdom does not have and the pane asks for. */
export function stubBrowser({ prefersDark = false } = {}): void {
  Object.assign(window, {
    ResizeObserver: ObserverStub,
    matchMedia: (media: string) => ({
      media,
      matches: prefersDark && media.includes('dark'),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  });
  Element.prototype.scrollIntoView = () => undefined;
  Element.prototype.scrollTo = () => undefined;
  localStorage.clear();
}

/** Excel that speaks a language. */
export const excel = (language: string | null = 'zh-CN'): HostAnswer => ({
  ok: true,
  facts: { language, isDark: null },
});

/** The whole pane, connected to a host that answers as told. */
export function renderApp(useCases: UseCases, answer: HostAnswer | Promise<HostAnswer> = excel()) {
  const reload = jest.fn();
  const connect = () => Promise.resolve(answer);
  const loadUseCases = () => Promise.resolve(useCases);
  const view = render(<App connect={connect} loadUseCases={loadUseCases} reload={reload} />);
  return { ...view, reload, user: userEvent.setup() };
}

/** The pane after one click on 一键评分. */
export async function renderScored(useCases: UseCases) {
  const view = renderApp(useCases);
  await view.user.click(await screen.findByRole('button', { name: '一键评分' }));
  await screen.findByRole('tablist');
  return view;
}
