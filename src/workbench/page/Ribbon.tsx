import type { ReactElement, RefObject } from 'react';
import { icons } from './icons';
import type { Translate } from './texts';

/** A built-in workbook. */
export interface Sample {
  readonly file: string;
  readonly title: string;
}

interface Props {
  readonly text: Translate;
  /** The hidden field behind the button that opens a file. */
  readonly picker: RefObject<HTMLInputElement>;
  readonly hasFile: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isPaneShown: boolean;
  readonly samples: readonly Sample[];
  readonly isReadOnly: boolean;
  readonly isCellEditing: boolean;
  readonly isDark: boolean;
  readonly onOpenFile: (file: File) => void;
  readonly onOpenSample: (file: string) => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onOpenPane: () => void;
  readonly onScore: () => void;
  readonly onClearMarks: () => void;
  readonly onReadOnly: (isOn: boolean) => void;
  readonly onCellEditing: (isOn: boolean) => void;
  readonly onDark: (isOn: boolean) => void;
}

/** The strip of buttons: files, edits, the add-in's three buttons, and switches for trying things out. */
export function Ribbon(props: Props): ReactElement {
  const { text, hasFile, picker } = props;
  return (
    <div className="ribbon">
      <div className="ribbon-tabs">
        <span className="ribbon-tab">{text('home')}</span>
      </div>
      <div className="ribbon-tools" role="toolbar" aria-label={text('sheetTools')}>
        <div className="ribbon-group">
          <Tool icon="open" label={text('openFile')} onClick={() => picker.current?.click()} />
          <input
            ref={picker}
            type="file"
            accept=".xlsx,.xlsm"
            hidden
            aria-label={text('openFile')}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) props.onOpenFile(file);
              event.target.value = '';
            }}
          />
          {props.samples.length > 0 && (
            <select
              className="sample-list"
              aria-label={text('samples')}
              value=""
              onChange={(event) => {
                props.onOpenSample(event.target.value);
              }}
            >
              <option value="" disabled>
                {text('samples')}
              </option>
              {props.samples.map(({ file, title }) => (
                <option key={file} value={file}>
                  {title}
                </option>
              ))}
            </select>
          )}
          <Tool icon="save" label={text('save')} disabled={!hasFile} onClick={props.onSave} />
        </div>
        <div className="ribbon-group">
          <Tool icon="undo" label={text('undo')} disabled={!props.canUndo} onClick={props.onUndo} />
          <Tool icon="redo" label={text('redo')} disabled={!props.canRedo} onClick={props.onRedo} />
        </div>
        <div className="ribbon-group">
          <Tool
            isMain
            icon="pane"
            label={text('openPane')}
            disabled={!hasFile || props.isPaneShown}
            onClick={props.onOpenPane}
          />
          <Tool
            isMain
            icon="score"
            label={text('scoreNow')}
            disabled={!hasFile}
            onClick={props.onScore}
          />
          <Tool
            isMain
            icon="clear"
            label={text('clearMarks')}
            disabled={!hasFile}
            onClick={props.onClearMarks}
          />
        </div>
        <div className="ribbon-group">
          <Switch label={text('readOnly')} isOn={props.isReadOnly} onSwitch={props.onReadOnly} />
          <Switch
            label={text('cellEditing')}
            isOn={props.isCellEditing}
            onSwitch={props.onCellEditing}
          />
          <Switch label={text('dark')} isOn={props.isDark} onSwitch={props.onDark} />
        </div>
      </div>
    </div>
  );
}

function Tool(props: {
  readonly icon: keyof typeof icons;
  readonly label: string;
  readonly disabled?: boolean;
  readonly isMain?: boolean;
  readonly onClick: () => void;
}): ReactElement {
  return (
    <button
      type="button"
      className={props.isMain ? 'tool tool-main' : 'tool'}
      disabled={props.disabled ?? false}
      onClick={props.onClick}
    >
      <svg
        viewBox="0 0 20 20"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      >
        <path d={icons[props.icon]} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      {props.label}
    </button>
  );
}

function Switch(props: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}): ReactElement {
  return (
    <label className="switch">
      <input
        type="checkbox"
        checked={props.isOn}
        onChange={(event) => {
          props.onSwitch(event.target.checked);
        }}
      />
      {props.label}
    </label>
  );
}
