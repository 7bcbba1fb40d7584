import { Component, type ReactElement, type ReactNode } from 'react';
import { detailOf } from '../host/detailOf';
import type { Translate } from './texts';

interface Props {
  readonly text: Translate;
  /** What is drawn; when it changes, drawing is tried again. */
  readonly subject: string;
  /** Absent where no workbook is open. */
  readonly onSave?: (() => void) | undefined;
  /** The last way out where drawing again cannot help; absent where the rest of the page still works. */
  readonly onReload?: () => void;
  readonly children: ReactNode;
}

interface State {
  readonly failure: { readonly error: unknown } | null;
  readonly subject: string;
}

/** Where something cannot be drawn, it says what happened and keeps the workbook at hand. */
export class DrawingBoundary extends Component<Props, State> {
  override state: State = { failure: null, subject: this.props.subject };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failure: { error } };
  }

  static getDerivedStateFromProps({ subject }: Props, before: State): Partial<State> | null {
    return subject === before.subject ? null : { failure: null, subject };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return (
      <Failure
        {...this.props}
        detail={detailOf(failure.error)}
        onAgain={() => {
          this.setState({ failure: null });
        }}
      />
    );
  }
}

function Failure(
  props: Props & { readonly detail: string; readonly onAgain: () => void },
): ReactElement {
  const { text, detail, onSave, onReload, onAgain } = props;
  return (
    <div className="start" role="alert">
      <h2>{text('drawFailedTitle')}</h2>
      <p>{text('drawFailed', { detail })}</p>
      <div className="choices">
        {onSave && (
          <button type="button" className="choice choice-main" onClick={onSave}>
            {text('save')}
          </button>
        )}
        <button type="button" className="choice" onClick={onAgain}>
          {text('drawAgain')}
        </button>
        {onReload && (
          <button type="button" className="choice" onClick={onReload}>
            {text('reload')}
          </button>
        )}
      </div>
    </div>
  );
}
