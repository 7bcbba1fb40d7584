import { startTransition, useEffect, useState } from 'react';

/**
 * Lets what opens with a click answer at once and draw the rest of itself right after: the first paint
 * has what says that the click arrived, the second one what takes long to draw. Drawing the rest does
 * not hold up the next click.
 *
 * @returns false when the component is drawn for the first time, then true
 * @example const isWhole = useSecondPaint(); return <>{top}{isWhole && <HeavyRest />}</>
 */
export function useSecondPaint(): boolean {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    startTransition(() => {
      setWhole(true);
    });
  }, []);
  return isWhole;
}
