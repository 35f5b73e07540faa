import type { TextStyle } from './style';

/** A line of text as dots, on white. */
export type Picture = {
  /** In dots. */
  readonly columns: number;
  readonly rows: number;
  /** Row by row from the top: one byte a dot where it is grey, three where it has colours. */
  readonly dots: Uint8Array;
  readonly isGrey: boolean;
};

/** Draws what the standard fonts can't: the browser does it, with the fonts, the shaping and the order that it knows. */
export type Painter = {
  /** In points. */
  readonly width: (text: string, style: TextStyle) => number;
  /**
   * Paints a line so that it fills a box of this width and of the style's line height, in points; what is wider or
   * higher is made smaller as a whole.
   */
  readonly paint: (text: string, style: TextStyle, width: number, isRightToLeft: boolean) => Picture;
};
