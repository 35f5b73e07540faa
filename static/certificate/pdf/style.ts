/** The look of a piece of text; sizes in points. */
export type TextStyle = {
  readonly font: 'regular' | 'bold' | 'code';
  readonly size: number;
  readonly ink: 'text' | 'subtle' | 'danger';
};

export const styles = {
  title: { font: 'bold', size: 18, ink: 'text' },
  heading: { font: 'bold', size: 13, ink: 'text' },
  subheading: { font: 'bold', size: 10.5, ink: 'text' },
  text: { font: 'regular', size: 9.5, ink: 'text' },
  strong: { font: 'bold', size: 9.5, ink: 'text' },
  alert: { font: 'bold', size: 10.5, ink: 'danger' },
  label: { font: 'regular', size: 9.5, ink: 'subtle' },
  small: { font: 'regular', size: 8, ink: 'subtle' },
  code: { font: 'code', size: 8.5, ink: 'text' },
  'small-code': { font: 'code', size: 7, ink: 'subtle' },
} as const satisfies Record<string, TextStyle>;
export type StyleName = keyof typeof styles;

/** From one line of text to the next, in sizes of the text. */
export const lineHeight = 1.4;
/** The part of a line that is above its base line. */
export const ascent = 1.05;
