/**
 * The only place that knows `@microsoft/office-js-helpers`. It is archived upstream and not small, so
 * it is loaded when it is first asked for, and only what still works in it is used: what host this is,
 * a log that prints host errors with their details, and storage per user. To remove the package, give
 * these three functions another body.
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

/**
 * Prints an error of the host with its debug information. Never throws: a log must not hide the error.
 *
 * @param error what was caught
 * @example await logHostError(error)
 */
export async function logHostError(error: unknown): Promise<void> {
  try {
    const { Utilities } = await helpers();
    Utilities.log(error instanceof Error ? error : new Error(String(error)));
  } catch {
    console.error(error);
  }
}

/** Settings of one person on one computer; not part of the workbook. */
export interface UserStorage {
  /** The stored JSON value, or null. */
  get(key: string): unknown;
  /** False where the browser refuses storage (private window, policy). */
  set(key: string, value: unknown): boolean;
}

/**
 * Storage per user, over the browser's local storage.
 *
 * @param container a name that keeps our keys apart from other add-ins'
 * @returns the storage
 * @example (await userStorage('jixiao')).get('theme') //=> 'dark'
 */
export async function userStorage(container: string): Promise<UserStorage> {
  const { Storage, StorageType } = await helpers();
  const storage = new Storage<unknown>(container, StorageType.LocalStorage);
  return {
    get: (key) => attempt(() => storage.get(key) ?? null, null),
    set: (key, value) =>
      attempt(() => {
        storage.set(key, value);
        return true;
      }, false),
  };
}

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
