import { isRecord } from '../../../core/record';
import { isList, readJson, type Json } from './json';
import type { QueryInfo } from './query';

/** One step of a batch. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** How an object is reached. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** Arguments; a non-zero id beside an argument means "that object". */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** The body of a batch request. */
export interface BatchRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** The error part of a batch answer. */
export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** The body of a batch answer. */
export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

/** ActionType numbers. */
export const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** ObjectPathType numbers. */
export const pathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/**
 * Reads the body of a batch request.
 *
 * @param text JSON text as office.js sends it
 * @returns the batch, or null when it is none
 * @example readBatch('{"Actions":[],"ObjectPaths":{}}') //=> { Actions: [], ObjectPaths: {} }
 */
export function readBatch(text: string): BatchRequest | null {
  const body = readJson(text);
  return isBatch(body) ? body : null;
}

function isBatch(value: unknown): value is BatchRequest {
  return isRecord(value) && isList(value.Actions) && isRecord(value.ObjectPaths);
}
