import { excelWorkbook } from '../excel/excelWorkbook';
import { boundUseCases } from './boundUseCases';
import type { HostUseCases, UseCases } from './useCases';

const paneHost = () => import(/* webpackChunkName: "pane-host" */ '../excel/paneHost');

const host: HostUseCases = {
  followSelection: async (listener) => (await paneHost()).followSelection(listener),
  openSample: async (fileName) => {
    const [{ openSample }, { openNewWorkbook }] = await Promise.all([
      import(/* webpackChunkName: "sample" */ './openSample'),
      paneHost(),
    ]);
    return openSample(fileName, openNewWorkbook);
  },
  autoOpen: {
    isOn: async () => (await paneHost()).opensWithWorkbook(),
    set: async (isOn) => (await paneHost()).openWithWorkbook(isOn),
  },
  describeHost: async () =>
    (
      await import(/* webpackChunkName: "office-helpers" */ '../excel/officeHelpers')
    ).describeHost(),
};

/**
 * The use cases on the workbook that Excel has open.
 *
 * @returns what the pane calls
 * @example excelUseCases().inspect(settings)
 */
export function excelUseCases(): UseCases {
  return boundUseCases(excelWorkbook(), host);
}
