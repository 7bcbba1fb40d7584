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
    /** `rate`: rate × weight. `steps`: full at `fullFrom`, then `lossPerPoint` marks per percentage point. */
    readonly formula: 'rate' | 'steps';
    readonly fullFrom: number;
    readonly lossPerPoint: number;
    /** Below this rate a reason is due. */
    readonly explainBelow: number;
  };
  /** `ratio`: W×A/B. `linear`: W×(1−(B−A)/A), at least 0. A target, B actual. */
  readonly reverse: 'ratio' | 'linear';
  readonly over: {
    /** From this completion on, the row is shown as 超额. */
    readonly from: number;
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
  /** Lower bounds of 优, 良, 中 on a total of 100. */
  readonly grades: { readonly excellent: number; readonly good: number; readonly fair: number };
}
