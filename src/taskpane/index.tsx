import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { firstButton, handOver } from './firstPaint/handOver';
import { excelReady } from './host';
import { hostLanguageIn } from './hostLanguage';

/** The adapter to Excel and the rules load while Excel is still being asked. */
const useCases = import(/* webpackChunkName: "rules" */ './excelUseCases');
const script = document.querySelector<HTMLScriptElement>('script[data-office]');

const start = async (root: HTMLElement) => {
  const first = await handOver(firstButton());
  // In one go: a button that is replaced while it is pressed loses the click.
  flushSync(() => {
    createRoot(root).render(
      <App
        connect={() => excelReady(script)}
        loadUseCases={async () => (await useCases).excelUseCases()}
        hostLanguage={hostLanguageIn(location.search)}
        isAsked={first.isAsked}
        reload={() => {
          location.reload();
        }}
      />,
    );
  });
  if (first.hasFocus) root.querySelector<HTMLElement>('[data-score]')?.focus();
};

const root = document.getElementById('root');
if (root) void start(root);
