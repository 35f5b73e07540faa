import type { Block } from './block';
import { ascent, lineHeight, type StyleName, styles } from './style';
import { type Line, type Ruler, wrap } from './wrap';

/** A4 in points, with margins for a printer that cuts it down to Letter. */
export const paper = { width: 595.28, height: 841.89, side: 56, top: 76, bottom: 64 } as const;
const labelWidth = 128;
const labelGap = 10;

/** A line where it stands; `x` and the base line `y` in points from the bottom left corner. */
export type PositionedLine = Line & {
  readonly style: StyleName;
  readonly x: number;
  readonly y: number;
  readonly isStruck: boolean;
};
export type Page = readonly PositionedLine[];

type Piece = Omit<PositionedLine, 'y'>;
type Row = { readonly pieces: readonly Piece[]; readonly size: number; readonly gap: number; readonly isKept: boolean };

/** Sets blocks one under the other, and breaks them over pages: headings stay with what follows, no line stands alone. */
export function layOut(blocks: readonly Block[], ruler: Ruler): Page[] {
  const pages: PositionedLine[][] = [[]];
  let y = paper.height - paper.top;
  const breakPage = () => {
    pages.push([]);
    y = paper.height - paper.top;
  };
  for (const rows of keptTogether(blocks.flatMap((block) => rowsOf(block, ruler)))) {
    if ((pages.at(-1)?.length ?? 0) > 0 && y - heightOf(rows) < paper.bottom) breakPage();
    for (const { pieces, size, gap } of rows) {
      // A chain of headings longer than a page has to break somewhere.
      if (y - size * lineHeight < paper.bottom) breakPage();
      const page = pages.at(-1) ?? [];
      if (page.length > 0) y -= gap;
      const base = y - size * ascent;
      page.push(...pieces.map((piece) => ({ ...piece, y: base })));
      y -= size * lineHeight;
    }
  }
  return pages;
}

/** One line for the edge of a page, cut with an ellipsis if it is too long. */
export function layOutEdge(
  text: string,
  style: StyleName,
  y: number,
  ruler: Ruler,
  side: 'start' | 'end',
): PositionedLine[] {
  const width = paper.width - 2 * paper.side;
  const [first, ...more] = wrap(text.replace(/\s+/g, ' '), width - 12, styles[style], ruler);
  if (!first) return [];
  const line =
    more.length === 0 ? first : { ...first, text: `${first.text} …`, width: Math.min(first.width + 12, width) };
  const isRight = side === 'end' || line.isRightToLeft;
  const x = isRight ? paper.width - paper.side - line.width : paper.side;
  return [{ ...line, style, x, y, isStruck: false }];
}

const heightOf = (rows: readonly Row[]): number =>
  rows.reduce((total, { size, gap }, index) => total + size * lineHeight + (index === 0 ? 0 : gap), rows[0]?.gap ?? 0);

function* keptTogether(rows: readonly Row[]): Generator<Row[]> {
  let group: Row[] = [];
  for (const row of rows) {
    group.push(row);
    if (row.isKept) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function rowsOf(block: Block, ruler: Ruler): Row[] {
  const { style, text, label, indent = 0, gap = 0, isKept = false, isStruck = false } = block;
  const start = paper.side + (label === undefined ? indent : labelWidth + labelGap);
  const width = paper.width - paper.side - start;
  const lines = wrap(text, width, styles[style], ruler);
  const values = lines.map((line): Piece => {
    // A name beside its label stays there; a text of several lines is read from its own edge.
    const isFromRight = line.isRightToLeft && lines.length > 1;
    return { ...line, style, isStruck, x: isFromRight ? start + width - line.width : start };
  });
  const labels = (label === undefined ? [] : wrap(label, labelWidth, styles.label, ruler)).map(
    (line): Piece => ({ ...line, style: 'label', isStruck: false, x: paper.side }),
  );
  const count = Math.max(values.length, labels.length);
  return Array.from({ length: count }, (_, index) => ({
    pieces: [labels[index], values[index]].filter((piece) => piece !== undefined),
    size: Math.max(styles[style].size, label === undefined ? 0 : styles.label.size),
    gap: index === 0 ? gap : 0,
    // The first line of several does not stay behind, nor does the last go on alone.
    isKept: isKept || (count > 1 && index === 0) || (count > 2 && index === count - 2),
  }));
}
