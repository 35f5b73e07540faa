import { type MutableRefObject, useEffect } from 'react';
import type { FilterValues } from '../list/filter/filter';
import type { Narrowing } from './kind';

/**
 * Narrows a list to what its reader was sent to it for, once each time that they are.
 * @param wanted null where they came by themselves
 * @param taken what was narrowed to last
 * @param first the values of all filters as at first
 */
export function useWanted(
  wanted: Narrowing | null,
  taken: MutableRefObject<Narrowing | null>,
  narrow: (values: FilterValues) => void,
  first: FilterValues,
): void {
  useEffect(() => {
    if (wanted === null || wanted === taken.current) return;
    taken.current = wanted;
    narrow({ ...first, ...wanted });
  }, [wanted, taken, narrow, first]);
}
