/** 计分口径: everything in which offices differ, as data. All rates and shares are fractions (0.9 = 90 %). */
export interface Profile {
  readonly id: string;
  /** Chinese name that people know it by. */
  readonly name: string;
  /** Where its numbers stand, for people who want to check. */
  readonly source: string;
  readonly execution: {
    /** 分值 used when the form gives none. */
    readonly weight: number;
    /**
     * `rate`: full at `fullFrom`, below it rate × weight. `steps`: full at `fullFrom`, then `lossPerPoint`
     * marks for every begun step. `tiers`: the share of the first tier that the rate reaches, else nothing.
     */
    readonly formula: 'rate' | 'steps' | 'tiers';
    readonly fullFrom: number;
    readonly lossPerPoint: number;
    /** Percentage points of a step (每少10个百分点扣1分); 1 when absent. */
    readonly stepPoints?: number;
    /** For `tiers`, the highest first: from the rate `from` on, `share` of the weight. */
    readonly tiers?: readonly { readonly from: number; readonly share: number }[];
    /** Below this rate a reason is due. */
    readonly explainBelow: number;
  };
  /**
   * Forward indicators that are short earn W×B/A, but nothing below the completion `zeroBelow`
   * (1: 完成得满分，否则不得分). Absent: W×B/A down to 0.
   */
  readonly forward?: { readonly zeroBelow: number };
  /** An actual above a `＝` target: a `person` decides (also when absent), or as `forward`. */
  readonly equal?: 'person' | 'forward';
  /** `ratio`: W×A/B. `linear`: W×(1−(B−A)/A), at least 0. A target, B actual. */
  readonly reverse: 'ratio' | 'linear';
  readonly over: {
    /** From this completion on, the row is shown as 超额, unless `action` is `none`. */
    readonly from: number;
    /** For a target of 0, which has no multiple: the actual from which a reason is asked for. */
    readonly ofZero?: number;
    readonly action: 'none' | 'flag' | 'explain' | 'deduct' | 'zero';
    /** Marks taken off when `action` is `deduct`. */
    readonly deduction: number;
  };
  /** Lower bounds of 达成 and 部分达成 as shares of the weight. */
  readonly bands: { readonly achieved: number; readonly partial: number };
  /**
   * Where in its band a tier lands, as a share of the weight. A tier that is not named needs a person;
   * without this field only 达成 lands, on the full weight.
   */
  readonly landing?: {
    readonly achieved?: number;
    readonly partial?: number;
    readonly failed?: number;
  };
  /** Caps on the total by execution rate, strictest last: below `below`, at most `total`. */
  readonly caps: readonly { readonly below: number; readonly total: number }[];
  readonly decimals: 0 | 1 | 2;
  /** What happens to the digits beyond: half up (also when absent), or cut off. */
  readonly rounding?: 'halfUp' | 'down';
  /** Lower bounds of 优, 良, 中 on a total of 100. */
  readonly grades: { readonly excellent: number; readonly good: number; readonly fair: number };
}
