import { type PDFContext, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';

/** As many signs as one font of the simple kind can have; 0 stays free. */
const perFont = 255;

/**
 * A font that draws nothing: the text under a picture of a line, by which readers search, copy and read aloud. A font of
 * the kind Type 3 needs no font file, and its `ToUnicode` says what each code stands for (ISO 32000, 9.6.4 and 9.10.3).
 */
export function createUnseenFont(context: PDFContext) {
  const codes = new Map<string, { readonly font: number; readonly code: number }>();
  const fonts: { readonly ref: PDFRef; readonly signs: string[] }[] = [];

  const codeOf = (sign: string) => {
    const known = codes.get(sign);
    if (known) return known;
    let last = fonts.at(-1);
    if (!last || last.signs.length === perFont) {
      last = { ref: context.nextRef(), signs: [] };
      fonts.push(last);
    }
    last.signs.push(sign);
    const given = { font: fonts.length - 1, code: last.signs.length };
    codes.set(sign, given);
    return given;
  };

  return {
    /** The signs as they are shown: runs of codes in one font each. */
    write: (
      signs: readonly string[],
    ): { readonly font: PDFRef; readonly name: string; readonly codes: PDFHexString }[] => {
      const runs: { font: number; codes: string }[] = [];
      for (const sign of signs) {
        const { font, code } = codeOf(sign);
        const last = runs.at(-1);
        const hex = code.toString(16).padStart(2, '0');
        if (last?.font === font) last.codes += hex;
        else runs.push({ font, codes: hex });
      }
      return runs.flatMap(({ font, codes }) => {
        const ref = fonts[font]?.ref;
        return ref ? [{ font: ref, name: `Unseen${font}`, codes: PDFHexString.of(codes) }] : [];
      });
    },
    /** Puts the fonts into the document, when all has been written. */
    embed: (): void => {
      if (fonts.length === 0) return;
      const nothing = context.register(context.stream('1000 0 d0'));
      for (const { ref, signs } of fonts) context.assign(ref, fontOf(context, signs, nothing));
    },
  };
}

const fontOf = (context: PDFContext, signs: readonly string[], nothing: PDFRef) =>
  context.obj({
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: [0, -300, 1000, 1000],
    FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    CharProcs: { nothing },
    Encoding: { Type: 'Encoding', Differences: [1, ...signs.map(() => PDFName.of('nothing'))] },
    FirstChar: 1,
    LastChar: signs.length,
    Widths: signs.map(() => 1000),
    Resources: {},
    ToUnicode: context.register(context.flateStream(mapOf(signs))),
  });

/** At most 100 lines a section, says the format. */
function mapOf(signs: readonly string[]): string {
  const lines = signs.map((sign, index) => `<${(index + 1).toString(16).padStart(2, '0')}> <${inUtf16(sign)}>`);
  const sections = Array.from({ length: Math.ceil(lines.length / 100) }, (_, section) => {
    const some = lines.slice(section * 100, section * 100 + 100);
    return `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`;
  });
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <00> <FF> endcodespacerange',
    ...sections,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

const inUtf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');
