import { createRoot } from 'react-dom/client';
import { App } from './App';
import { DrawingBoundary } from './DrawingBoundary';
import { keepChanges } from './pageEvents';
import { saveUndrawn } from './saveCopy';
import { createBridge } from './testBridge';
import { translator } from './texts';
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
// Outside of what is drawn, so that it also holds where the page cannot be drawn.
keepChanges(() => session.hasUnsaved());

const text = translator(locale);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <DrawingBoundary
      text={text}
      subject="page"
      onSave={() => {
        saveUndrawn(session, text);
      }}
      onReload={() => {
        window.location.reload();
      }}
    >
      <App
        session={session}
        locale={locale}
        firstSample={query.get('sample')}
        startsDark={query.get('theme') === 'dark'}
      />
    </DrawingBoundary>,
  );
}
