import { sumOf } from '../scoring/exact';

/** One weight with the marks that stand for it, or will. */
export interface Standing {
  readonly weight: number | null;
  readonly applies: boolean;
  readonly lacksWeight: boolean;
  /** null while it has no marks. */
  readonly final: number | null;
}

/** Weights that can be added up. */
export interface Sum<T extends Standing> {
  /** Those that count for the form. */
  readonly weighted: readonly T[];
  /** Those of them that are added up: 不适用 is left out, unless a person gave it marks. */
  readonly left: readonly T[];
  readonly sum: number;
}

/**
 * Adds up marks as a person does who stands before the form.
 *
 * @param items weights with their marks
 * @returns the sum in marks; null while a weight has no marks, or where nothing is left to add up
 * @example addStanding([{ weight: 10, applies: true, lacksWeight: false, final: 7.75 }])?.sum //=> 7.75
 */
export function addStanding<T extends Standing>(items: readonly T[]): Sum<T> | null {
  const weighted = items.filter(
    ({ weight, lacksWeight, final }) => weight !== null || lacksWeight || final !== null,
  );
  const left = weighted.filter(({ applies, final }) => applies || final !== null);
  if (left.length === 0 || left.some(({ final }) => final === null)) return null;
  return { weighted, left, sum: sumOf(left.map(({ final }) => final ?? 0)) };
}
