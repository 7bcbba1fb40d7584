import type { Palette } from './choices';

/** Fills for the screen: black text keeps 7:1, and no two look alike with any colour blindness. */
export const standardPalette: Palette = {
  short: '#FF9D9D',
  stopped: '#C08CDD',
  unclear: '#FFE08A',
  missingActual: '#B9C4CC',
  missingTarget: '#B9C4CC',
  over: '#A5D0FF',
  kept: '#DFF3D8',
};

/** Fills for black-and-white printers: the worse, the darker, in steps that paper keeps apart. */
const printPalette: Palette = {
  stopped: '#A6A6A6',
  short: '#B8B8B8',
  missingActual: '#CACACA',
  missingTarget: '#CACACA',
  unclear: '#DADADA',
  over: '#E9E9E9',
  kept: '#F6F6F6',
};

/** Palettes by the name that settings keep. */
export const palettes: Readonly<Record<'standard' | 'print', Palette>> = {
  standard: standardPalette,
  print: printPalette,
};
