import { useEffect, useRef, type ReactElement } from 'react';
import type { FrameAttributes } from '../host/hostContract';
import { leavesRegion } from './regions';
import type { Translate } from './texts';

/** What Excel on the web lets an add-in's page do. */
const sandbox =
  'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';

/** The add-in's pane with Excel's title bar; a new conversation is a new frame. */
export function PaneSide(props: {
  readonly text: Translate;
  readonly pane: FrameAttributes;
  readonly onClose: () => void;
  /** Somebody clicks in the pane (also by Enter or Space on a button). */
  readonly onAction: () => void;
  /** F6 in the pane; `isBack` with Shift. */
  readonly onLeave: (isBack: boolean) => void;
}): ReactElement {
  const { text, pane, onClose, onAction, onLeave } = props;
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  return (
    <aside className="pane-side" aria-label={text('paneTitle')}>
      <div className="pane-title">
        <h2>{text('paneTitle')}</h2>
        <button
          type="button"
          className="pane-close"
          aria-label={text('closePane')}
          onClick={onClose}
        >
          ×
        </button>
      </div>
      <iframe
        key={pane.name}
        className="pane-frame"
        data-role="taskpane"
        title={text('paneTitle')}
        sandbox={sandbox}
        name={pane.name}
        src={pane.src}
        onLoad={({ currentTarget }) => {
          // The pane has our own origin here, so its clicks can tell where one action begins.
          currentTarget.contentWindow?.addEventListener('click', onAction, true);
          currentTarget.contentWindow?.addEventListener('keydown', (event) => {
            if (!leavesRegion(event)) return;
            event.preventDefault();
            leave.current(event.shiftKey);
          });
        }}
      />
    </aside>
  );
}

/** The hidden page that runs the ribbon's functions. */
export function CommandsFrame({ frame }: { readonly frame: FrameAttributes }): ReactElement {
  return (
    <iframe
      key={frame.name}
      className="commands-frame"
      data-role="commands"
      title="commands"
      aria-hidden="true"
      tabIndex={-1}
      sandbox={sandbox}
      name={frame.name}
      src={frame.src}
    />
  );
}
