import { createRoot } from 'react-dom/client';
import { App } from './App';
import { DrawingBoundary } from './DrawingBoundary';
import { saveCopy } from './saveCopy';
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

const text = translator(locale);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <DrawingBoundary
      text={text}
      subject="page"
      onSave={() => {
        // What is half typed may be what cannot be drawn, and nobody can correct it here.
        if (!session.commitDraft()) session.setDraft(null);
        saveCopy(session, text);
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
