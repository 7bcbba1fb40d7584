/** A list of unsigned 32-bit numbers in four bytes each. */
export class GrowingUint32 {
  private items = new Uint32Array(256);
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(item: number): void {
    if (this.count === this.items.length) {
      const larger = new Uint32Array(this.count * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.count] = item;
    this.count += 1;
  }

  /** The item at an index; 0 outside. */
  at(index: number): number {
    return index < this.count ? (this.items[index] ?? 0) : 0;
  }
}
