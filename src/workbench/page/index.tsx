import { createRoot } from 'react-dom/client';
import { App } from './App';
import { createBridge } from './testBridge';
import { WorkbenchSession } from './workbenchSession';

// ?sample=<file>|none  &pane=0  &locale=en-US  &theme=dark
const query = new URLSearchParams(window.location.search);
const locale = query.get('locale') === 'en-US' ? 'en-US' : 'zh-CN';
document.documentElement.lang = locale;
const session = new WorkbenchSession({
  locale,
  withPane: query.get('pane') !== '0',
  window,
  origin: window.location.origin,
});
window.workbench = createBridge(session);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <App
      session={session}
      locale={locale}
      firstSample={query.get('sample')}
      startsDark={query.get('theme') === 'dark'}
    />,
  );
}
