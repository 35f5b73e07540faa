import type { Texts } from './texts';

/** The points that a signature asks to be put right. */
type Points = { readonly conditions: number; readonly unmet: number };

/** The number of points to be put right, and what they are: conditions and unmet criteria count alike. Empty where there are none. */
export function formatPoints({ conditions, unmet }: Points, { plural }: Pick<Texts, 'plural'>): string {
  const parts = [
    ...(conditions > 0 ? [plural('points.conditions', conditions)] : []),
    ...(unmet > 0 ? [plural('points.unmet', unmet)] : []),
  ];
  return parts.length === 0 ? '' : plural('points', conditions + unmet, { parts: parts.join(', ') });
}
