import { actionType, readBatch, type Action, type BatchRequest } from './batch/batchMessage';
import { InjectedError } from './batch/hostError';
import type { HostObject } from './batch/hostObject';
import { runBatch } from './batch/interpreter';
import { isList, type Json } from './batch/json';
import { methodError } from './commonApi/dispatch';
import type { Fault } from './faults';
import type { HostLogError } from './hostLog';
import type { Frame } from './wire/frame';
import { byteLength } from './wire/envelope';

/** A batch as it was taken out of its call. */
export interface BatchCall {
  readonly batch: BatchRequest | null;
  /** Flag 1: the client says that the batch writes. */
  readonly isWriting: boolean;
  /** Flag 64: the client is ready to wait until no cell is edited. */
  readonly isPatient: boolean;
  readonly isCleanup: boolean;
}

const writingFlag = 1;
const patientFlag = 64;

/**
 * Takes a batch out of the arguments of executeMethod.
 *
 * @param arrayData the call's `ArrayData`
 * @returns the batch; its `batch` is null when the body is no batch
 * @example readBatchCall(['IterativeExecutor', 'POST', 'ProcessQuery', [], body, 0, 1])
 */
export function readBatchCall(arrayData: unknown): BatchCall {
  const fields = isList(arrayData) ? arrayData : [];
  const batch = typeof fields[4] === 'string' ? readBatch(fields[4]) : null;
  const flags = Number(fields[6] ?? 0);
  const actions = batch?.Actions ?? [];
  return {
    batch,
    isWriting: (flags & writingFlag) !== 0,
    isPatient: (flags & patientFlag) !== 0,
    isCleanup: actions.some(isRemoval) && actions.every(isRelease),
  };
}

/** A release of kept objects instantiates the workbook and then drops references. */
function isRelease(action: Action): boolean {
  return action.ActionType === actionType.instantiate || isRemoval(action);
}

function isRemoval({ Name }: Action): boolean {
  return Name === '_RemoveReference';
}

/** What the answer of a batch is and what the log says about it. */
export interface BatchAnswer {
  readonly data: Readonly<Record<string, Json>>;
  readonly error: HostLogError | null;
  /** Length of the body as it travels. */
  readonly bytes: number;
}

/**
 * Runs a batch and writes its answer.
 *
 * @param call the batch
 * @param frame who sent it
 * @param scope the workbook, the services, the fault to play and the largest answer in bytes
 * @returns the members of executeMethod's answer
 * @example answerBatch(call, frame, { workbook, newObject, fault: null, payloadLimit: 5_242_880 })
 */
export function answerBatch(
  { batch }: BatchCall,
  frame: Frame,
  scope: {
    readonly workbook: HostObject;
    readonly newObject: (name: string) => HostObject;
    readonly fault: Fault | null;
    readonly payloadLimit: number;
  },
): BatchAnswer {
  if (!batch) return refusal(methodError.internal, 'The batch is not readable.');
  const { fault } = scope;
  const failing = fault?.kind === 'error' ? fault : null;
  const response = runBatch(batch, {
    workbook: scope.workbook,
    newObject: scope.newObject,
    references: frame.references,
    subscribe: (event, isAdded) => {
      frame.subscribe(event, isAdded);
    },
    beforeAction: (index) => {
      if (failing && index === (failing.afterActions ?? 0))
        throw new InjectedError(failing.code, failing.message ?? 'Played by the workbench.');
    },
  });
  const body = JSON.stringify(response);
  const bytes = byteLength(body);
  if (bytes > scope.payloadLimit)
    return refusal(methodError.responseTooLarge, 'The answer is too large.');
  const error = response.Error
    ? {
        code: response.Error.Code,
        message: response.Error.Message,
        location: response.Error.Location,
      }
    : null;
  const data = { Error: 0, Data: [200, ['Content-Type', 'application/json'], body] };
  return { data, error, bytes };
}

/**
 * An answer with a code of the common API.
 *
 * @param code for example 5004
 * @param message for the log
 * @returns the answer
 * @example refusal(5004, 'A cell is being edited.')
 */
export function refusal(code: number, message: string): BatchAnswer {
  return { data: { Error: code }, error: { code: String(code), message, location: '' }, bytes: 0 };
}
