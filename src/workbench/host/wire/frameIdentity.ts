import type { FrameAttributes } from '../hostContract';

/** Who a frame of the add-in is, and to whom it talks. */
export interface FrameIdentity {
  readonly conversationId: string;
  readonly controlId: string;
  readonly correlationId: string;
}

/**
 * A fresh identity. A conversation id is never used twice: office.js caches the document settings
 * under it.
 *
 * @returns ids made of random GUIDs
 * @example createIdentity().conversationId //=> 'conv_7b1b…'
 */
export function createIdentity(): FrameIdentity {
  const guid = () => globalThis.crypto.randomUUID();
  return { conversationId: `conv_${guid()}`, controlId: guid(), correlationId: guid() };
}

/**
 * The attributes with which a page of the add-in learns that it runs in Excel on the web.
 *
 * @param url the page
 * @param identity who the frame is
 * @param host the host's origin (https, same host name as the add-in's) and the language
 * @returns `src` and `name` of the iframe
 * @example frameAttributes('https://localhost:3000/taskpane.html', identity, { origin, locale: 'zh-CN' })
 */
export function frameAttributes(
  url: string,
  { conversationId, controlId, correlationId }: FrameIdentity,
  host: { readonly origin: string; readonly locale: string },
): FrameAttributes {
  const fields = ['Excel', 'Web', '16.01', host.locale, correlationId, '', 'disableLogging', '0'];
  const [page = '', hash] = url.split('#');
  const src = `${page}${page.includes('?') ? '&' : '?'}_host_Info=${fields.join('$')}`;
  const name = JSON.stringify({
    baseFrameName: `_xdm_0__${controlId}_${correlationId}`,
    hostInfo: fields.join('|'),
    xdmInfo: [conversationId, controlId, host.origin].join('|'),
    serializerVersion: 1,
    flights: '[]',
  });
  return { src: hash === undefined ? src : `${src}#${hash}`, name };
}
