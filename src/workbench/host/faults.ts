/** How the host fails. */
export type Fault =
  /** The batch stops with an error of the rich API, before anything ran or after some actions. */
  | {
      readonly kind: 'error';
      readonly code: string;
      readonly message?: string;
      readonly afterActions?: number;
    }
  /** The call is answered with a code of the common API, for example 5004, 5012; run before that, or not. */
  | { readonly kind: 'method'; readonly code: number; readonly hasRun?: boolean }
  /** The call is not run, and its answer carries an error of the envelope: -5 access denied, -2 other. */
  | { readonly kind: 'envelope'; readonly code: number }
  /** The call runs, but its answer never comes. */
  | { readonly kind: 'lostAnswer' }
  /** The call is neither run nor answered. */
  | { readonly kind: 'drop' }
  /** From this call on the pane is gone: nothing is run or answered any more. This call may still run. */
  | { readonly kind: 'close'; readonly hasRun?: boolean }
  /** The call is run and answered late, and so are those behind it: the host keeps their order. */
  | { readonly kind: 'delay'; readonly milliseconds: number };

/** Which calls fail, and how. */
export interface FaultPlan {
  /** The number of the call that fails, counted from 1 when the plan is set; or every call. */
  readonly at: number | 'every';
  /** Which calls count: batches, batches that write, or (default) all calls. */
  readonly only?: 'batch' | 'write';
  readonly fault: Fault;
}

/** What the fault plan needs to know of a call. */
export interface CallKind {
  readonly isBatch: boolean;
  readonly isWriting: boolean;
}

/**
 * Decides for each call whether it fails.
 *
 * @param plan the plan; null for a sound host
 * @returns a function that takes the calls in order and answers their faults
 * @example faultsOf({ at: 2, only: 'batch', fault: { kind: 'drop' } })
 */
export function faultsOf(plan: FaultPlan | null): (call: CallKind) => Fault | null {
  let seen = 0;
  return ({ isBatch, isWriting }) => {
    if (!plan) return null;
    if ((plan.only === 'batch' && !isBatch) || (plan.only === 'write' && !isWriting)) return null;
    seen += 1;
    return plan.at === 'every' || plan.at === seen ? plan.fault : null;
  };
}
