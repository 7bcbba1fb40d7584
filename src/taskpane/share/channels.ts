/** A file on its way out of the pane. */
export interface OutgoingFile {
  readonly fileName: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** How a download is offered: desktop panes often take only one of the two. */
export type DownloadWay = 'blob' | 'data';

/** Long enough for the slowest save dialog. */
const blobLife = 120_000;

/**
 * Hands a file to the browser to download. Whether it arrives cannot be seen from here: a host that
 * forbids downloads ignores the click in silence.
 *
 * @param file name, type and bytes
 * @param way by a blob: URL, or by a data: URL where blobs are ignored
 * @throws Error where the browser has no such URLs
 * @example await download({ fileName: '评分结果.eml', type: 'message/rfc822', bytes }, 'blob')
 */
export async function download(file: OutgoingFile, way: DownloadWay): Promise<void> {
  const blob = blobOf(file);
  const url = way === 'blob' ? URL.createObjectURL(blob) : await dataUrl(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = file.fileName;
  anchor.hidden = true;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  if (way === 'blob') {
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, blobLife);
  }
}

/**
 * Puts a text on the clipboard.
 *
 * @param text the text
 * @returns false where the host forbids it, as Excel on the web does in some browsers
 * @example if (!(await copyText(body))) textArea.select()
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether the system's share window takes a file of this name and type here.
 *
 * @param file the file, or one like it
 * @returns true where `navigator.share` says so
 * @example canShare({ fileName: '自评表.xlsx', type, bytes: new Uint8Array(1) }) //=> false in most panes
 */
export function canShare(file: OutgoingFile): boolean {
  try {
    return 'canShare' in navigator && navigator.canShare({ files: [fileOf(file)] });
  } catch {
    return false;
  }
}

/**
 * Opens the system's share window.
 *
 * @param file the file
 * @param subject title of the message
 * @param body text of the message
 * @returns false when the user closed it or the host refused; nothing left the computer then
 * @example await share(file, subject, body)
 */
export async function share(file: OutgoingFile, subject: string, body: string): Promise<boolean> {
  try {
    await navigator.share({ files: [fileOf(file)], title: subject, text: body });
    return true;
  } catch {
    return false;
  }
}

function blobOf({ bytes, type }: OutgoingFile): Blob {
  return new Blob([new Uint8Array(bytes)], { type });
}

function fileOf({ bytes, fileName, type }: OutgoingFile): File {
  return new File([new Uint8Array(bytes)], fileName, { type });
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      if (typeof reader.result === 'string') resolve(reader.result);
      else reject(new Error('no data URL'));
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('no data URL'));
    };
    reader.readAsDataURL(blob);
  });
}
