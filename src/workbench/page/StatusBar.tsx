import type { ReactElement } from 'react';
import type { HostLog } from '../host/hostLog';
import type { Translate } from './texts';

interface Props {
  readonly text: Translate;
  readonly log: HostLog;
  readonly failedFormulas: { readonly count: number; readonly cell: string } | null;
}

/** The last host errors and what the last action cost. */
export function StatusBar({ text, log, failedFormulas }: Props): ReactElement {
  const latest = log.errors.slice(-3).reverse();
  const { roundTrips, requestBytes, responseBytes } = log.action;
  const shown = latest.map(
    ({ call, error }) => `${call}: ${error?.code ?? ''} ${error?.message ?? ''}`,
  );
  return (
    <div className="status" role="status" aria-label={text('status')}>
      {shown.length === 0 ? (
        <span>{text('noError')}</span>
      ) : (
        <span className="status-error" title={shown.join('\n')}>
          {text('lastError')} ({log.errors.length}): {shown[0]}
        </span>
      )}
      {failedFormulas && <span>{text('failedFormulas', failedFormulas)}</span>}
      <span className="status-numbers">
        {text('lastAction', {
          count: roundTrips,
          sent: size(requestBytes),
          received: size(responseBytes),
        })}
      </span>
    </div>
  );
}

const size = (bytes: number): string =>
  bytes < 10_240
    ? `${bytes} B`
    : bytes < 1_048_576
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 1_048_576).toFixed(1)} MB`;
