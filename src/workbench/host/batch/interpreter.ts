import { detailOf } from '../detailOf';
import { isRecord } from '../../../core/record';
import { WorkbookError } from '../../../workbook/errors';
import { isList, type Json } from './json';
import {
  actionType,
  pathType,
  type Action,
  type ArgumentInfo,
  type BatchRequest,
  type BatchResponse,
} from './batchMessage';
import { HostError, InjectedError, itemNotFound } from './hostError';
import type { Arguments, HostObject } from './hostObject';
import type { ReferenceTable } from './references';
import { camelCase, lowerFirst, pascalCase, query } from './query';

/** What a batch runs against. */
export interface BatchScope {
  /** The object that stands for `context.workbook`. */
  readonly workbook: HostObject;
  /** Objects that the client makes by name, for example the services of office.js itself. */
  readonly newObject: (name: string) => HostObject;
  readonly references: ReferenceTable;
  /** Called when the client adds or removes a handler. */
  readonly subscribe: (event: { number: number; targetId: string }, isAdded: boolean) => void;
  /** Called before each action; may throw to play a failing host. */
  readonly beforeAction?: (index: number) => void;
}

/**
 * Runs a batch as Excel does: actions in order, each object path resolved once, the first error ends
 * the batch and the results so far are returned with it. What was written before the error stays.
 *
 * @param request the batch
 * @param scope what it runs against
 * @returns results by action, trace ids and the error, if any; never throws
 * @example runBatch({ Actions: [], ObjectPaths: {} }, scope) //=> { Results: [], TraceIds: [] }
 */
export function runBatch(request: BatchRequest, scope: BatchScope): BatchResponse {
  const results: { ActionId: number; Value: Json }[] = [];
  const traceIds: number[] = [];
  const run = new BatchRun(request, scope);
  for (const [index, action] of request.Actions.entries()) {
    try {
      scope.beforeAction?.(index);
      results.push({ ActionId: action.Id, Value: run.perform(action) });
      if (action.ActionType === actionType.trace) traceIds.push(action.Id);
    } catch (error) {
      const Error = { ...describe(error), ActionIndex: index };
      return { Results: results, TraceIds: traceIds, Error };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function describe(error: unknown): {
  Code: string;
  Message: string;
  Location: string;
  HttpStatusCode: number;
} {
  if (error instanceof HostError || error instanceof InjectedError)
    return {
      Code: error.code,
      Message: error.message,
      Location: error.location,
      HttpStatusCode: error.status,
    };
  const Message = detailOf(error);
  if (error instanceof WorkbookError && error.code === 'write-refused')
    return { Code: 'InvalidOperation', Message, Location: '', HttpStatusCode: 400 };
  return { Code: 'GeneralException', Message, Location: '', HttpStatusCode: 500 };
}

class BatchRun {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly referenceOf: (object: HostObject) => string | null;

  constructor(
    private readonly request: BatchRequest,
    private readonly scope: BatchScope,
  ) {
    this.referenceOf = (object) => scope.references.idOf(object);
  }

  perform(action: Action): Json {
    switch (action.ActionType) {
      case actionType.trace:
      case actionType.ensureUnchanged:
        return null;
      case actionType.instantiate:
        return this.identify(this.resolve(action.ObjectPathId));
      case actionType.query:
      case actionType.queryAsJson: {
        const spelling = action.ActionType === actionType.query ? pascalCase : camelCase;
        const object = this.resolve(action.ObjectPathId);
        return query(object, action.QueryInfo ?? {}, this.referenceOf, spelling);
      }
      case actionType.method:
        return this.call(this.resolve(action.ObjectPathId), action);
      case actionType.setProperty: {
        const object = this.resolve(action.ObjectPathId);
        object?.set(lowerFirst(action.Name), this.arguments(action.ArgumentInfo)[0]);
        return null;
      }
      case actionType.update:
        update(this.resolve(action.ObjectPathId), action.ObjectState ?? {});
        return null;
      default:
        throw new HostError(
          'NotImplemented',
          `Action ${action.ActionType} is not implemented in the workbench.`,
        );
    }
  }

  private identify(object: HostObject | null): Json {
    if (!object) return null;
    const identity = object.identity();
    const reference = this.referenceOf(object);
    return {
      ...(identity ? { [identity.key]: identity.value } : {}),
      ...(reference ? { _ReferenceId: reference } : {}),
    };
  }

  private call(object: HostObject | null, action: Action): Json {
    if (!object) return null;
    const args = this.arguments(action.ArgumentInfo);
    const [first] = args;
    if (action.Name === '_KeepReference') {
      this.scope.references.keep(object);
      return null;
    }
    if (action.Name === '_RemoveReference') {
      if (typeof first === 'string') this.scope.references.drop(first);
      return null;
    }
    const registration = /^_(Un)?[Rr]egister(?:Event)?(\w*?)(?:Event)?$/.exec(action.Name);
    if (registration) {
      const event = object.event(lowerFirst(registration[2] ?? ''));
      if (event) this.scope.subscribe(event, !registration[1]);
      return null;
    }
    return object.call(lowerFirst(action.Name), args) ?? null;
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.reach(id);
    this.resolved.set(id, object);
    return object;
  }

  private reach(id: number): HostObject | null {
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new HostError('GeneralException', `Object path ${id} is missing.`);
    switch (path.ObjectPathType) {
      case pathType.global:
        return this.scope.workbook;
      case pathType.newObject:
        return this.scope.newObject(path.Name);
      case pathType.reference: {
        const object = this.scope.references.get(path.Name);
        if (!object) throw itemNotFound('Workbook.getObjectByReferenceId');
        return object;
      }
      case pathType.nullObject:
        return null;
      default:
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === pathType.property) return parent.follow(lowerFirst(path.Name));
    if (path.ObjectPathType === pathType.indexer) return parent.item(args[0]);
    return parent.derive(lowerFirst(path.Name), args);
  }

  private arguments(info: ArgumentInfo | undefined): Arguments {
    const given = info?.Arguments ?? [];
    const objects = info?.ReferencedObjectPathIds;
    return objects ? given.map((argument, at) => this.replace(argument, objects[at])) : given;
  }

  private replace(argument: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference !== 0) return this.resolve(reference);
    if (isList(argument) && isList(reference))
      return argument.map((item, at) => this.replace(item, reference[at]));
    if (isRecord(argument) && typeof argument._ObjectPathId === 'number')
      return this.resolve(argument._ObjectPathId);
    return argument;
  }
}

function update(object: HostObject | null, state: Readonly<Record<string, unknown>>): void {
  if (!object) return;
  for (const [key, value] of Object.entries(state)) {
    const name = lowerFirst(key);
    if (object.hasLink(name) && isRecord(value)) update(object.follow(name), value);
    else object.set(name, value);
  }
}
