/**
 * The beginnings of a compound file (MS-CFB), as .xls, .et and encrypted workbooks are, with one stream.
 *
 * @param stream its name, for example `EncryptedPackage` or `Workbook`
 */
export function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  Array.from(stream).forEach((letter, index) => {
    bytes[1024 + index * 2] = letter.charCodeAt(0);
  });
  bytes[1024 + 64] = (stream.length + 1) * 2;
  bytes[1024 + 66] = 2;
  return bytes;
}
