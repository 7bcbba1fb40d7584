import { detailOf } from '../host/detailOf';
import type { Translate } from './texts';
import type { WorkbenchSession } from './workbenchSession';

/**
 * Downloads the workbook as it stands; says what is wrong where that cannot be done.
 *
 * @param session the session
 * @param text the page's texts
 * @returns whether the file was handed to the browser
 * @example saveCopy(session, text)
 */
export function saveCopy(session: WorkbenchSession, text: Translate): boolean {
  try {
    const bytes = session.save();
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
    const link = document.createElement('a');
    link.href = url;
    link.download = session.state().opened?.fileName ?? 'workbook.xlsx';
    link.click();
    URL.revokeObjectURL(url);
    return true;
  } catch (error) {
    session.show(text('saveFailed', { detail: detailOf(error) }));
    return false;
  }
}

/**
 * Downloads the workbook where its sheet cannot be drawn: what is half typed may be the reason, and nobody can
 * correct it there, so it is given up if it cannot be stored.
 *
 * @param session the session
 * @param text the page's texts
 * @returns whether the file was handed to the browser
 * @example saveUndrawn(session, text)
 */
export function saveUndrawn(session: WorkbenchSession, text: Translate): boolean {
  if (!session.commitDraft()) session.setDraft(null);
  return saveCopy(session, text);
}
