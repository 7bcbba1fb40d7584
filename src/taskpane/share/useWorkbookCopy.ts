import { useCallback, useEffect, useRef, useState } from 'react';
import type { SharedCopy } from '../../app/share';
import {
  attachmentName,
  contentTypeOf,
  workbookFacts,
  type WorkbookFacts,
} from '../../share/workbookFacts';
import { peopleIn, type People } from '../../share/people';
import { WorkbookError } from '../../workbook/errors';
import { useSharingTranslator } from './useSharingTranslator';
import type { OutgoingFile } from './channels';

/** The workbook's copy, ready to be handed on. */
export interface WorkbookCopy {
  readonly file: OutgoingFile;
  readonly facts: WorkbookFacts;
  readonly people: People;
}

/** What is known of the copy. */
export type CopyState =
  | { readonly kind: 'reading'; readonly share: number; readonly isSlow: boolean }
  | { readonly kind: 'ready'; readonly copy: WorkbookCopy }
  | { readonly kind: 'failed'; readonly error: unknown };

/** After this the panel says that waiting is not the only way. */
const slowAfter = 8_000;

/**
 * The workbook's copy. It is fetched once when the panel opens, so that name and size can be shown, and
 * anew for every channel, so that what is sent is what the sheet says at that moment.
 *
 * @param fetchCopy the use case
 * @returns what is known, and a function that fetches the copy; it answers null when that failed
 * @example const [state, fetch] = useWorkbookCopy(useCases.copyForSharing)
 */
export function useWorkbookCopy(
  fetchCopy: (onProgress: (share: number) => void) => Promise<SharedCopy>,
): [CopyState, () => Promise<WorkbookCopy | null>] {
  const { t } = useSharingTranslator();
  const [state, setState] = useState<CopyState>({ kind: 'reading', share: 0, isSlow: false });
  const turn = useRef(0);

  const fetch = useCallback(async () => {
    const mine = ++turn.current;
    const tell = (next: (known: CopyState) => CopyState) => {
      if (mine === turn.current) setState(next);
    };
    tell(() => ({ kind: 'reading', share: 0, isSlow: false }));
    const slow = setTimeout(() => {
      tell((known) => (known.kind === 'reading' ? { ...known, isSlow: true } : known));
    }, slowAfter);
    try {
      const shared = await fetchCopy((share) => {
        tell((known) => (known.kind === 'reading' ? { ...known, share } : known));
      });
      const words = { suffix: t('share.file.suffix'), untitled: t('share.file.untitled') };
      const copy = await checked(shared, words);
      tell(() => ({ kind: 'ready', copy }));
      return copy;
    } catch (error) {
      tell(() => ({ kind: 'failed', error }));
      return null;
    } finally {
      clearTimeout(slow);
    }
  }, [fetchCopy, t]);

  useEffect(() => {
    void fetch();
    return () => {
      turn.current += 1;
    };
  }, [fetch]);
  return [state, fetch];
}

async function checked(
  { bytes, workbookName }: SharedCopy,
  words: { readonly suffix: string; readonly untitled: string },
): Promise<WorkbookCopy> {
  const facts = workbookFacts(bytes);
  if (!facts)
    throw new WorkbookError('host-failed', {}, { detail: `${bytes.length} bytes, no zip` });
  const fileName = attachmentName(workbookName, words, facts.hasMacros);
  return {
    facts,
    people: await peopleIn(bytes),
    file: { fileName, type: contentTypeOf(fileName), bytes },
  };
}
