/** Frees the port. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.workbenchServer?.close();
}
