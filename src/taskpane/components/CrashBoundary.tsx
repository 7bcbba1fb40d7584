import { Button } from '@fluentui/react-components';
import { Warning32Regular } from '@fluentui/react-icons/svg/warning';
import { Component, type ReactNode } from 'react';
import type { Translator } from '../../i18n';
import { EmptyState } from './EmptyState';

interface Props {
  readonly translator: Translator;
  readonly reload: () => void;
  readonly children: ReactNode;
}

/** Shows a way out instead of a blank pane when drawing fails. */
export class CrashBoundary extends Component<Props, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError() {
    return { hasCrashed: true };
  }

  override render() {
    const { translator, reload, children } = this.props;
    if (!this.state.hasCrashed) return children;
    return (
      <EmptyState
        art={<Warning32Regular />}
        title={translator.t('pane.app.crashed')}
        action={
          <Button appearance="primary" onClick={reload}>
            {translator.t('pane.app.reload')}
          </Button>
        }
        isProblem
      >
        <p>{translator.t('pane.app.crashedWhat')}</p>
      </EmptyState>
    );
  }
}
