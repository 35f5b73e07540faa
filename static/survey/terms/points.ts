/**
 * All that follows from answering in confidence. Each point is said to both sides, in the words of each: whoever answers reads it before
 * anything can be typed, whoever plans the survey before they choose the mode. Those at the head are seen at once, the others when asked for.
 */
export const confidentialPoints = {
  atOnce: ['nobody', 'close'],
  further: ['who', 'texts', 'quotes', 'alike', 'cell', 'final', 'half', 'reminded', 'callback', 'silence', 'fixed'],
} as const;
