import {
  decodePDFRawStream,
  PDFArray,
  type PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

/** The content of a PDF, as somebody finds it who opens one. */
export type ReadPdf = {
  readonly document: PDFDocument;
  /** The lines of each page, as they were drawn; of what was painted, the words that stand for it. */
  readonly pages: readonly (readonly string[])[];
  readonly pictures: number;
};

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const streams = document.context.enumerateIndirectObjects().map(([, object]) => object);
  return {
    document,
    pages: document.getPages().map((page) => linesIn(contentOf(document, page.node.get(PDFName.of('Contents'))))),
    pictures: streams.filter((each) => each instanceof PDFRawStream && isPicture(each.dict)).length,
  };
}

const isPicture = (dict: PDFDict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Image');

function contentOf({ context }: PDFDocument, entry: unknown): string {
  const found = entry instanceof PDFRef ? context.lookup(entry) : entry;
  if (found instanceof PDFArray)
    return found
      .asArray()
      .map((each) => contentOf(document(context), each))
      .join('\n');
  if (!(found instanceof PDFRawStream)) return '';
  return Buffer.from(decodePDFRawStream(found).decode()).toString('latin1');
}

const document = (context: PDFDocument['context']) => ({ context }) as PDFDocument;

function linesIn(content: string): string[] {
  const lines: string[] = [];
  let isInSpan = false;
  for (const [token, spoken, shown] of content.matchAll(/ActualText <([0-9A-F]+)>|<([0-9A-F]*)> Tj|\bEMC\b/gi)) {
    if (spoken !== undefined) {
      lines.push(inUtf16(spoken));
      isInSpan = true;
    } else if (shown !== undefined && !isInSpan) lines.push(new TextDecoder('windows-1252').decode(bytesOf(shown)));
    else if (token === 'EMC') isInSpan = false;
  }
  return lines;
}

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const inUtf16 = (hex: string): string => new TextDecoder('utf-16be').decode(bytesOf(hex));
