import { isRecord } from '../../../core/record';
import { apiNotFound, invalidArgument } from '../batch/hostError';
import { defineType, type HostType, type Scalar } from '../batch/hostObject';
import type { SheetTarget } from './worksheetType';

/** A drawn sheet prints upright on A4, in the middle; another choice is refused. */
const fixed = (member: string, value: string | boolean): Scalar<SheetTarget> => ({
  get: () => value,
  set: ({ state, sheet }, given) => {
    state.drawingOn(sheet, 'PageLayout', member);
    if (String(given).toLowerCase() !== String(value).toLowerCase())
      throw apiNotFound('PageLayout', `${member} ${String(given)}`);
  },
  onRequest: true,
});

/** `worksheet.pageLayout` of a sheet that the batch added; what is set is kept in the file. */
export const pageLayoutType: HostType<SheetTarget> = defineType<SheetTarget>({
  name: 'PageLayout',
  scalars: {
    orientation: fixed('orientation', 'Portrait'),
    paperSize: fixed('paperSize', 'A4'),
    centerHorizontally: fixed('centerHorizontally', true),
    zoom: {
      get: () => null,
      set: ({ state, sheet }, zoom) => {
        const drawing = state.drawingOn(sheet, 'PageLayout', 'zoom');
        if (!isRecord(zoom) || zoom.horizontalFitToPages !== 1)
          throw apiNotFound('PageLayout', 'zoom');
        drawing.pagesTall = zoom.verticalFitToPages === 1 ? 1 : null;
      },
      onRequest: true,
    },
  },
  methods: {
    setPrintArea: ({ state, sheet }, [area]) => {
      const drawing = state.drawingOn(sheet, 'PageLayout', 'setPrintArea');
      drawing.printArea = state.rangeFrom(area, sheet, 'PageLayout.setPrintArea').area;
      return null;
    },
    setPrintMargins: ({ state, sheet }, [unit, margins]) => {
      const drawing = state.drawingOn(sheet, 'PageLayout', 'setPrintMargins');
      const top = isRecord(margins) ? margins.top : undefined;
      if (unit !== 'Inches' || typeof top !== 'number')
        throw invalidArgument('PageLayout.setPrintMargins', 'marginOptions');
      drawing.margin = top;
      return null;
    },
  },
});
