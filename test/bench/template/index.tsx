import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { Welcome } from './Welcome';

const root = document.getElementById('root');
if (root) {
  void Office.onReady(() => {
    createRoot(root).render(
      <FluentProvider theme={webLightTheme}>
        <Welcome />
      </FluentProvider>,
    );
  });
}
