import type { Json } from '../batch/json';
import type { FrameIdentity } from './frameIdentity';

/**
 * Requirement sets that this host claims. Versions are strings, because 1.10 is not 1.1. ExcelApi 1.15
 * is what the npm build of office.js describes.
 */
const requirementSets = {
  excelapi: '1.15',
  dialogapi: '1.2',
  ribbonapi: '1.1',
  settings: '1.1',
  compressedfile: '1.1',
  file: '1.1',
  documentevents: '1.1',
  selection: '1.1',
  addincommands: '1.1',
  customxmlparts: '1.1',
  delayforcelledit: '1.1',
} as const;

/** What the frame is told about the host and the document. */
export interface AppContextOptions {
  readonly locale: string;
  readonly addinName: string;
  readonly addinOrigin: string;
  readonly documentUrl: string;
  readonly isReadOnly: boolean;
  readonly settings: readonly (readonly [name: string, json: string])[];
}

/**
 * The answer to `ContextActivationManager_getAppContextAsync`: what `Office.context` is made of.
 *
 * @param identity the frame
 * @param options host and document
 * @returns the app context
 * @example appContext(identity, options)
 */
export function appContext(identity: FrameIdentity, options: AppContextOptions): Json {
  const excelWebApp = 16;
  return {
    _id: identity.controlId,
    _appName: excelWebApp,
    _appVersion: '16.00',
    _appMinorVersion: 1,
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: options.documentUrl,
    _clientMode: options.isReadOnly ? 0 : 1,
    _settings: options.settings.map(([name, json]) => [name, json]),
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: identity.correlationId,
    _appInstanceId: identity.controlId,
    _requirementMatrix: JSON.stringify(requirementSets),
    _hostCustomMessage: '',
    _hostFullVersion: '16.0.19000.10000',
    _clientWindowHeight: 900,
    _clientWindowWidth: 380,
    _addinName: options.addinName,
    _appDomains: [options.addinOrigin],
    _dialogRequirementMatrix: JSON.stringify({ dialogapi: '1.2' }),
    _featureGates: {},
    _initialDisplayMode: 2,
    _marketplaceType: 0,
    _wacHostEnvironment: '0',
  };
}
