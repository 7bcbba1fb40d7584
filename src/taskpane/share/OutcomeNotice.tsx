import { Button } from '@fluentui/react-components';
import type { SharingTranslator } from '../../i18n/sharing';
import { Notice } from '../components/Notice';
import { useSharingTranslator } from './useSharingTranslator';

/** What came of a channel. Nothing here ever says that a mail was sent: that is seen elsewhere. */
export type Outcome =
  | { readonly kind: 'downloading'; readonly what: 'draft' | 'file'; readonly fileName: string }
  | { readonly kind: 'downloadingAgain'; readonly fileName: string }
  | { readonly kind: 'noDownload'; readonly what: 'draft' | 'file' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'selected' }
  | { readonly kind: 'shared' }
  | { readonly kind: 'notShared' }
  | { readonly kind: 'badSubject' };

/** The outcome, and what to do when it is not enough. */
export interface OutcomeNoticeProps {
  readonly outcome: Outcome;
  readonly onMissing: () => void;
  readonly onClose: () => void;
}

/**
 * Says which step succeeded, and offers the next one.
 *
 * @param props the outcome
 * @returns a message
 * @example <OutcomeNotice outcome={{ kind: 'copied' }} onMissing={again} onClose={close} />
 */
export function OutcomeNotice({ outcome, onMissing, onClose }: OutcomeNoticeProps) {
  const { t } = useSharingTranslator();
  const [intent, title, text] = wordsOf(outcome, t);
  return (
    <Notice
      intent={intent}
      title={title}
      onClose={onClose}
      actions={
        outcome.kind === 'downloading' ? (
          <Button size="small" onClick={onMissing}>
            {t('share.missing')}
          </Button>
        ) : undefined
      }
    >
      {text}
    </Notice>
  );
}

type Words = readonly ['done' | 'info' | 'warning', string | undefined, string];

function wordsOf(outcome: Outcome, t: SharingTranslator['t']): Words {
  switch (outcome.kind) {
    case 'downloading': {
      const file = outcome.fileName;
      return outcome.what === 'draft'
        ? ['done', undefined, t('share.done.draft', { file })]
        : ['done', undefined, t('share.done.file', { file })];
    }
    case 'downloadingAgain':
      return ['info', undefined, t('share.again', { file: outcome.fileName })];
    case 'noDownload':
      return ['warning', t(`share.failed.${outcome.what}`), t('share.failed.download')];
    case 'copied':
      return ['done', undefined, t('share.done.text')];
    case 'selected':
      return ['warning', t('share.failed.text'), t('share.failed.textDo')];
    case 'shared':
      return ['done', undefined, t('share.done.system')];
    case 'notShared':
      return ['warning', undefined, t('share.failed.system')];
    case 'badSubject':
      return ['warning', t('share.failed.draft'), t('share.failed.subject')];
  }
}
