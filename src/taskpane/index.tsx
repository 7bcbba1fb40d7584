import { createRoot } from 'react-dom/client';
import { App } from './App';
import { excelReady } from './host';

/** The adapter to Excel and the rules load while Excel is still being asked. */
const useCases = import(/* webpackChunkName: "rules" */ './excelUseCases');

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <App
      connect={() => excelReady(document.querySelector<HTMLScriptElement>('script[data-office]'))}
      loadUseCases={async () => (await useCases).excelUseCases()}
      reload={() => {
        location.reload();
      }}
    />,
  );
}
