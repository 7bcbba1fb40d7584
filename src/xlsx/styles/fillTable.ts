import { child, childrenOf, type XmlElement } from '../xml/xmlTree';
import type { ColorTable } from './colors';
import { resolveFill } from './readStyle';

/** The first two fills are these, whatever the part says: Excel never shows another one there. */
const reserved = ['none', 'gray125'];

/** The fills of a workbook. New ones are appended, and a fill that is there already is used again. */
export class FillTable {
  private readonly fills: (string | null)[];
  /** Solid fills of a fixed colour: a theme's colour may change, a hatching is no fill of ours. */
  private readonly plain = new Map<string, number>();
  private readonly patterned = new Set<number>();
  private readonly prefix: string;
  private readonly added: string[] = [];

  /**
   * Reads the fills.
   *
   * @param root root of the styles part
   * @param colors what its colours refer to
   */
  constructor(root: XmlElement, colors: ColorTable) {
    this.prefix = root.prefix;
    const elements = childrenOf(child(root, 'fills'), 'fill');
    this.fills = elements.map((fill) => resolveFill(fill, colors));
    elements.forEach((fill, index) => {
      const pattern = child(fill, 'patternFill');
      const color = this.fills[index];
      const type = pattern?.attributes.patternType ?? 'none';
      if (child(fill, 'gradientFill') || (type !== 'none' && type !== 'solid')) {
        this.patterned.add(index);
      }
      const isFixed = child(pattern, 'fgColor')?.attributes.rgb !== undefined;
      const isShown = index >= reserved.length;
      if (type === 'solid' && isFixed && isShown && color) this.plain.set(color, index);
    });
  }

  /** `#RRGGBB` of a fill; null for none. */
  at(index: number): string | null {
    return this.fills[index] ?? null;
  }

  /** Whether a fill is a hatching or a gradient, which `#RRGGBB` cannot bring back. */
  isPatterned(index: number): boolean {
    return this.patterned.has(index);
  }

  /** Number of a fill; it is made where there is none like it. */
  idOf(color: string | null): number {
    const known = color === null ? this.fills.indexOf(null) : this.plain.get(color);
    if (known !== undefined && known >= 0) return known;
    const { prefix } = this;
    for (const type of reserved.slice(this.fills.length)) {
      this.added.push(
        `<${prefix}fill><${prefix}patternFill patternType="${type}"/></${prefix}fill>`,
      );
      if (type !== 'none') this.patterned.add(this.fills.length);
      this.fills.push(null);
    }
    const pattern =
      color === null
        ? `<${prefix}patternFill patternType="none"/>`
        : `<${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${color.slice(1)}"/>` +
          `<${prefix}bgColor indexed="64"/></${prefix}patternFill>`;
    this.added.push(`<${prefix}fill>${pattern}</${prefix}fill>`);
    this.fills.push(color);
    if (color !== null) this.plain.set(color, this.fills.length - 1);
    return this.fills.length - 1;
  }

  /** The elements of fills that were made since the file was read. */
  get newElements(): readonly string[] {
    return this.added;
  }
}
