/** Rows or columns in a line: where each one begins, in pixels. */
export class Axis {
  private readonly starts: Float64Array;

  /**
   * Lays out rows or columns.
   *
   * @param sizes pixels of each; 0 for a hidden one
   */
  constructor(sizes: readonly number[]) {
    this.starts = new Float64Array(sizes.length + 1);
    sizes.forEach((size, index) => {
      this.starts[index + 1] = (this.starts[index] ?? 0) + size;
    });
  }

  get count(): number {
    return this.starts.length - 1;
  }

  get total(): number {
    return this.starts[this.count] ?? 0;
  }

  /** Pixels before a row or column; beyond the end, the end. */
  start(index: number): number {
    return this.starts[Math.min(Math.max(index, 0), this.count)] ?? 0;
  }

  size(index: number, count = 1): number {
    return this.start(index + count) - this.start(index);
  }

  /** The row or column at a pixel, within the line; behind the end the last one that is seen. */
  at(pixel: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= pixel) low = middle;
      else high = middle - 1;
    }
    return this.size(low) > 0 ? low : this.step(low, -1);
  }

  /** The next visible row or column in a direction, or the same one at the edge. */
  step(index: number, by: 1 | -1): number {
    for (let next = index + by; next >= 0 && next < this.count; next += by) {
      if (this.size(next) > 0) return next;
    }
    return index;
  }
}
