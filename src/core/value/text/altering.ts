/**
 * Makes the function that copies a record with some of its fields changed. A spread says the same, but
 * every place that spreads makes objects of a hidden class of its own, and the engine reads fields of
 * many classes several times slower.
 *
 * @param copied copies a record with every field written out
 * @returns copies a record and changes the fields given
 * @example altering<Point>(({ x, y }) => ({ x, y }))({ x: 1, y: 2 }, { y: 3 }) //=> { x: 1, y: 3 }
 */
export const altering =
  <Kind extends object>(copied: (from: Kind) => Kind) =>
  (from: Kind, changes: Partial<Kind>): Kind =>
    Object.assign(copied(from), changes);
