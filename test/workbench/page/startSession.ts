import { createBridge } from '../../../src/workbench/page/testBridge';
import { WorkbenchSession } from '../../../src/workbench/page/workbenchSession';

type SessionOptions = ConstructorParameters<typeof WorkbenchSession>[0];

const silentWindow = { addEventListener: () => undefined, removeEventListener: () => undefined };

/**
 * A workbench without its page, and without a workbook yet.
 *
 * @param options what differs from a workbench in Chinese with a pane, in a window that hears nothing
 * @returns the session, and the bridge that tests drive it by
 */
export function startSession(options: Partial<SessionOptions> = {}) {
  const session = new WorkbenchSession({
    locale: 'zh-CN',
    withPane: true,
    window: silentWindow,
    origin: 'https://localhost:3000',
    ...options,
  });
  return { session, bridge: createBridge(session) };
}
