import type { TextStyle } from './style';

/** Red, green and blue from 0 to 255, dark enough for any printer. */
export const inks: Readonly<Record<TextStyle['ink'], readonly [number, number, number]>> = {
  text: [23, 25, 28],
  subtle: [80, 82, 88],
  danger: [174, 46, 36],
};
