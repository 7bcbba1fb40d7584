/**
 * The only place that knows `@microsoft/office-js-helpers`. It is archived upstream and not small, so
 * it is loaded when it is first asked for, and only for what still works in it: it tells which host on
 * which platform this is. To remove the package, give this function another body.
 */
const helpers = () => import('@microsoft/office-js-helpers');

/** Where the add-in runs, for the about box and for reports of errors. */
export interface HostDescription {
  readonly host: string;
  readonly platform: string;
}

/**
 * Where the add-in runs.
 *
 * @returns host and platform in the words of office-js-helpers; `WEB` outside Office
 * @example await describeHost() //=> { host: 'EXCEL', platform: 'WEB' }
 */
export async function describeHost(): Promise<HostDescription> {
  const { Utilities } = await helpers();
  return { host: Utilities.host, platform: Utilities.platform };
}
