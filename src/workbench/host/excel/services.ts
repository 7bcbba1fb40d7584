import { apiNotFound } from '../batch/hostError';
import { defineType, type HostObject } from '../batch/hostObject';

/** What the start of office.js asks for; the answer carries no information. */
const internalService = defineType<null>({
  name: 'AddinInternalService',
  methods: { notifyActionHandlerReady: () => null },
});

/** The add-in's start-up behaviour; lives as long as the page. */
const persistenceService = defineType<{ state: string }>({
  name: 'AppRuntimePersistenceService',
  methods: {
    setAppRuntimeStartState: (service, [state]) => {
      service.state = String(state);
      return null;
    },
    getAppRuntimeStartState: ({ state }) => state,
  },
});

/**
 * The objects that office.js makes by server type name.
 *
 * @returns a function from the server's type name to the object
 * @throws HostError `ApiNotFound` for any other name
 * @example createServices()('Microsoft.InternalService.AddinInternalService')
 */
export function createServices(): (name: string) => HostObject {
  const startState = { state: 'Inactive' };
  return (name) => {
    if (name === 'Microsoft.InternalService.AddinInternalService') return internalService.of(null);
    if (name === 'Microsoft.AppRuntime.AppRuntimePersistenceService')
      return persistenceService.of(startState);
    throw apiNotFound(name, 'new');
  };
}
