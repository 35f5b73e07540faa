import {
  beginText,
  concatTransformationMatrix,
  drawObject,
  endText,
  type PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  setCharacterSqueeze,
  setFontAndSize,
  setTextMatrix,
  showText,
} from '@cantoo/pdf-lib';
import { inVisualOrder } from './direction';
import { inks } from './ink';
import type { Page, PositionedLine } from './layout';
import type { Painter } from './painter';
import { ascent, lineHeight, styles, type TextStyle } from './style';
import { createUnseenFont } from './unseen-font';

export type Fonts = Readonly<Record<TextStyle['font'], PDFFont>>;

/** Draws pages that have been laid out into a document. */
export function createPen(document: PDFDocument, fonts: Fonts, painter: Painter) {
  const { context } = document;
  const unseen = createUnseenFont(context);
  const pictures = new Map<string, PDFRef>();

  /** The same words are painted once: statements and names come back in every signature. */
  const pictureOf = ({ text, style, width, isRightToLeft }: PositionedLine): PDFRef => {
    const key = JSON.stringify([text, style, width]);
    const known = pictures.get(key);
    if (known) return known;
    const { columns, rows, dots, isGrey } = painter.paint(text, styles[style], width, isRightToLeft);
    const image = context.flateStream(dots, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: columns,
      Height: rows,
      ColorSpace: isGrey ? 'DeviceGray' : 'DeviceRGB',
      BitsPerComponent: 8,
    });
    const ref = context.register(image);
    pictures.set(key, ref);
    return ref;
  };

  const drawPicture = (page: PDFPage, line: PositionedLine) => {
    const { size } = styles[line.style];
    const { x, y, width } = line;
    const name = page.node.newXObject('Picture', pictureOf(line));
    const signs = inVisualOrder(line.text, line.isRightToLeft);
    const squeeze = (100 * width) / (size * Math.max(1, signs.length));
    page.pushOperators(
      PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [
        PDFName.of('Span'),
        `<</ActualText ${PDFHexString.fromText(line.text)}>>`,
      ]),
      pushGraphicsState(),
      concatTransformationMatrix(width, 0, 0, size * lineHeight, x, y - size * (lineHeight - ascent)),
      drawObject(name),
      popGraphicsState(),
      beginText(),
      setTextMatrix(1, 0, 0, 1, x, y),
      setCharacterSqueeze(squeeze),
      ...unseen.write(signs).flatMap(({ font, name: fontName, codes }) => {
        page.node.setFontDictionary(PDFName.of(fontName), font);
        return [setFontAndSize(fontName, size), showText(codes)];
      }),
      setCharacterSqueeze(100),
      endText(),
      PDFOperator.of(PDFOperatorNames.EndMarkedContent),
    );
  };

  const drawLine = (page: PDFPage, line: PositionedLine) => {
    const { font, size, ink } = styles[line.style];
    const [red, green, blue] = inks[ink];
    const color = rgb(red / 255, green / 255, blue / 255);
    if (line.isPainted) drawPicture(page, line);
    else if (line.text !== '') page.drawText(line.text, { x: line.x, y: line.y, size, font: fonts[font], color });
    if (line.isStruck && line.text !== '') {
      const y = line.y + size * 0.3;
      page.drawLine({ start: { x: line.x, y }, end: { x: line.x + line.width, y }, thickness: 0.7, color });
    }
  };

  return {
    draw: (page: PDFPage, lines: Page): void => {
      for (const line of lines) drawLine(page, line);
    },
    finish: () => unseen.embed(),
  };
}
