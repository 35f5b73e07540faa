import type { StyleName } from './style';

/** A part that is set as one: a heading, a paragraph, or a line of a record with its label beside it. */
export type Block = {
  readonly style: StyleName;
  /** As somebody typed it: any script, line breaks kept. */
  readonly text: string;
  readonly label?: string;
  /** From the left edge, in points. */
  readonly indent?: number;
  /** Above it, in points, except at the top of a page. */
  readonly gap?: number;
  /** On the same page as the beginning of what follows. */
  readonly isKept?: boolean;
  readonly isStruck?: boolean;
};
