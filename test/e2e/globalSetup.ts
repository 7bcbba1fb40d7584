import { findChromium } from '../tools/chromium';
import { buildWorkbench, serveWorkbench, type WorkbenchServer } from '../tools/workbenchServer';

declare global {
  var workbenchServer: WorkbenchServer | undefined;
}

/** Once for all end-to-end tests: a browser must be there, the production bundle built and served. */
export default async function globalSetup(): Promise<void> {
  findChromium();
  // A bundle that is known to be fresh can be used again.
  if (!process.env.WORKBENCH_BUILT) buildWorkbench();
  globalThis.workbenchServer = await serveWorkbench();
  process.env.WORKBENCH_ORIGIN = globalThis.workbenchServer.origin;
}
