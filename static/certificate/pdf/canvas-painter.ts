import { inks } from './ink';
import type { Painter, Picture } from './painter';
import { ascent, lineHeight, type TextStyle } from './style';

/** Dots a point: 216 to the inch. */
const scale = 3;

// The first of these are as wide as the PDF's own, so that a line that has to be painted is not longer than planned.
const families = {
  regular: 'Helvetica, Arial, "Liberation Sans", sans-serif',
  bold: 'Helvetica, Arial, "Liberation Sans", sans-serif',
  code: 'Courier, "Courier New", "Liberation Mono", monospace',
} as const;

const fontOf = ({ font, size }: TextStyle, factor = 1): string =>
  `${font === 'bold' ? 'bold ' : ''}${size * scale * factor}px ${families[font]}`;

/** Paints on a canvas that is never shown. */
export function createCanvasPainter(): Painter {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser has no canvas to draw on');
  const measure = (text: string, style: TextStyle) => {
    context.font = fontOf(style);
    return context.measureText(text);
  };
  return {
    width: (text, style) => measure(text, style).width / scale,
    paint: (text, style, width, isRightToLeft) => {
      const size = style.size * scale;
      const [columns, rows] = [Math.max(1, Math.ceil(width * scale)), Math.ceil(size * lineHeight)];
      const { width: wide, actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = measure(text, style);
      const factor = Math.min(1, columns / wide, (size * ascent) / above, (size * (lineHeight - ascent)) / below);
      canvas.width = columns;
      canvas.height = rows;
      context.fillStyle = '#fff';
      context.fillRect(0, 0, columns, rows);
      context.font = fontOf(style, factor);
      context.fillStyle = `rgb(${inks[style.ink].join(' ')})`;
      context.direction = isRightToLeft ? 'rtl' : 'ltr';
      context.textAlign = 'start';
      context.fillText(text, isRightToLeft ? columns : 0, size * ascent);
      return pictureOf(context.getImageData(0, 0, columns, rows));
    },
  };
}

/** Emoji keep their colours; all else is as small in grey. */
function pictureOf({ data, width: columns, height: rows }: ImageData): Picture {
  const isGrey = !hasColours(data);
  const perDot = isGrey ? 1 : 3;
  const dots = new Uint8Array(columns * rows * perDot);
  for (let from = 0, to = 0; from < data.length; from += 4) {
    for (let part = 0; part < perDot; part++) dots[to++] = data[from + part] ?? 0;
  }
  return { columns, rows, dots, isGrey };
}

/** Our inks are nearly grey themselves, but for the one that warns. */
function hasColours(data: Uint8ClampedArray): boolean {
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    if (Math.abs(red - green) > 24 || Math.abs(green - blue) > 24) return true;
  }
  return false;
}
