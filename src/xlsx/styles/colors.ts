import { childrenOf, child, type XmlElement } from '../xml/xmlTree';

/** What colours in styles.xml refer to. All `#RRGGBB`. */
export interface ColorTable {
  /** In the order that `theme="0"` counts: lt1, dk1, lt2, dk2, accent1–6, hlink, folHlink. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Default palette of ISO/IEC 29500-1, 18.8.27; 0–7 repeat as 8–15. */
const firstEight = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const defaultIndexed: readonly string[] = [
  ...firstEight,
  ...firstEight,
  ...['800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080'],
  ...['9999FF', '993366', 'FFFFCC', 'CCFFFF', '660066', 'FF8080', '0066CC', 'CCCCFF'],
  ...['000080', 'FF00FF', 'FFFF00', '00FFFF', '800080', '800000', '008080', '0000FF'],
  ...['00CCFF', 'CCFFFF', 'CCFFCC', 'FFFF99', '99CCFF', 'FF99CC', 'CC99FF', 'FFCC99'],
  ...['3366FF', '33CCCC', '99CC00', 'FFCC00', 'FF9900', 'FF6600', '666699', '969696'],
  ...['003366', '339966', '003300', '333300', '993300', '993366', '333399', '333333'],
  // 64 and 65: the system's text and window colours.
  ...['000000', 'FFFFFF'],
].map((digits) => `#${digits}`);

/** The Office theme, for workbooks without one. */
const officeTheme: readonly string[] = [
  ...['#FFFFFF', '#000000', '#E7E6E6', '#44546A', '#4472C4', '#ED7D31'],
  ...['#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#0563C1', '#954F72'],
];

const themeOrder = ['lt1', 'dk1', 'lt2', 'dk2'].concat([
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]);

/**
 * Collects the colours that styles may refer to.
 *
 * @param theme root of the theme part, or null
 * @param styles root of the styles part, or null
 * @returns theme and indexed colours
 * @example readColors(null, null).indexed[10] //=> '#FF0000'
 */
export function readColors(theme: XmlElement | null, styles: XmlElement | null): ColorTable {
  const scheme = child(child(theme ?? undefined, 'themeElements'), 'clrScheme');
  const own = childrenOf(child(child(styles ?? undefined, 'colors'), 'indexedColors'), 'rgbColor');
  return {
    theme: themeOrder.map((name, index) => {
      const color = child(scheme, name)?.children[0]?.attributes;
      const digits = color?.lastClr ?? (color?.val && isHex(color.val) ? color.val : undefined);
      return digits === undefined ? (officeTheme[index] ?? '#000000') : `#${digits.toUpperCase()}`;
    }),
    indexed: defaultIndexed.map(
      (standard, index) => fromArgb(own[index]?.attributes.rgb) ?? standard,
    ),
  };
}

const isHex = (text: string): boolean => /^[0-9A-Fa-f]{6}$/.test(text);

function fromArgb(rgb: string | undefined): string | null {
  return rgb !== undefined && /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb)
    ? `#${rgb.slice(-6).toUpperCase()}`
    : null;
}

/**
 * What a color element (`fgColor`, `color`, …) looks like.
 *
 * @param element the element, or undefined
 * @param table what it may refer to
 * @returns `#RRGGBB`, or null for automatic and for none
 * @example resolveColor(parseXml('<color rgb="FFFFC7CE"/>', ''), table) //=> '#FFC7CE'
 */
export function resolveColor(element: XmlElement | undefined, table: ColorTable): string | null {
  if (!element) return null;
  const { rgb, theme, indexed, tint } = element.attributes;
  const color =
    fromArgb(rgb) ??
    (theme === undefined ? undefined : table.theme[Number(theme)]) ??
    (indexed === undefined ? undefined : table.indexed[Number(indexed)]) ??
    null;
  const shift = Number(tint ?? 0);
  return color === null || !Number.isFinite(shift) || shift === 0 ? color : tinted(color, shift);
}

/** Tint moves the luminance towards black (below 0) or white (ISO/IEC 29500-1, 18.8.3). */
function tinted(color: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(color.slice(at, at + 2), 16) / 255,
  );
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const spread = high - low;
  const light = (high + low) / 2;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  let hue = 0;
  if (spread > 0 && high === red) hue = ((green - blue) / spread + 6) % 6;
  else if (spread > 0 && high === green) hue = (blue - red) / spread + 2;
  else if (spread > 0) hue = (red - green) / spread + 4;
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  const channel = (offset: number): string => {
    const place = (offset + hue) % 6;
    const share = Math.max(0, Math.min(1, Math.min(place, 4 - place)));
    const value = moved + chroma * 0.5 - chroma * share;
    return Math.round(Math.max(0, Math.min(1, value)) * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(5)}${channel(3)}${channel(1)}`.toUpperCase();
}
