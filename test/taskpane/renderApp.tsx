import '@testing-library/jest-dom';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PropsWithChildren } from 'react';
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

/** What decides whether a thing is seen, what it is called and whether it can be clicked. */
const tellingStyle =
  /[{;](display|visibility|content-visibility|content|opacity|position|top|right|bottom|left|inset|clip|clip-path|overflow|overflow-[xy]|text-indent|pointer-events|(-webkit-)?user-select):/;
const renderer = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) => tellingStyle.test(rule),
});

/**
 * Leaves out the styles that only look good: jsdom tries every rule on every element whenever it is asked
 * for one by its role, and works out no colours or sizes. Chromium's tests see them all.
 */
export function WithTellingStyles({ children }: PropsWithChildren) {
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      {children}
    </RendererProvider>
  );
}

/** The whole pane, connected to a host that answers as told. */
export function renderApp(useCases: UseCases, answer: HostAnswer | Promise<HostAnswer> = excel()) {
  const reload = jest.fn();
  const connect = () => Promise.resolve(answer);
  const loadUseCases = () => Promise.resolve(useCases);
  const app = <App connect={connect} loadUseCases={loadUseCases} reload={reload} />;
  const view = render(app, { wrapper: WithTellingStyles });
  return { ...view, reload, user: userEvent.setup() };
}

/** The pane after one click on 一键评分. */
export async function renderScored(useCases: UseCases) {
  const view = renderApp(useCases);
  await view.user.click(await screen.findByRole('button', { name: '一键评分' }));
  await screen.findByRole('tablist');
  return view;
}
