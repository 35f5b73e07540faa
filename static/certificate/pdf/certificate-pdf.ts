import { AFRelationship, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import type { Certificate } from '../../../src/contract/gate/certificate';
import type { Texts } from '../../i18n/texts';
import { bytesOfContent, nameOfContent } from '../content/signed-content';
import { formatCertificate } from '../words/certificate';
import { blocksOf } from './blocks';
import { createPen, type Fonts } from './draw';
import { layOut, layOutEdge, paper } from './layout';
import type { Painter } from './painter';
import type { TextStyle } from './style';
import type { Ruler } from './wrap';

/**
 * A certificate as a PDF, with the signed content of every round attached. The same certificate, texts and painter make
 * the same bytes: nothing is asked of a clock, of chance or of a network.
 * @param painter draws the lines that the standard fonts can't write
 */
export async function certificatePdf(certificate: Certificate, texts: Texts, painter: Painter): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const fonts: Fonts = {
    regular: await document.embedFont(StandardFonts.Helvetica),
    bold: await document.embedFont(StandardFonts.HelveticaBold),
    code: await document.embedFont(StandardFonts.Courier),
  };
  describe(document, certificate, texts);
  await attachContents(document, certificate, texts);

  const ruler = rulerOf(fonts, painter);
  const pen = createPen(document, fonts, painter);
  const pages = layOut(blocksOf(formatCertificate(certificate, texts), texts), ruler);
  const head = headOf(certificate, texts, ruler);
  for (const [index, lines] of pages.entries()) {
    const number = texts.t('certificate.page', { page: index + 1, pages: pages.length });
    const foot = layOutEdge(number, 'small', paper.bottom - 30, ruler, 'end');
    pen.draw(document.addPage([paper.width, paper.height]), [...head, ...lines, ...foot]);
    if (index % 8 === 7) await breath();
  }
  pen.finish();
  return await document.save({ addDefaultPage: false });
}

/** So that a long certificate does not make the frame deaf while it is drawn. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** On top of each page: which gate it is of, and the hash of what was asked last. */
function headOf({ title, rounds }: Certificate, { t }: Texts, ruler: Ruler) {
  const last = rounds.at(-1);
  const hash = last ? t('certificate.hash-of-round', { round: last.round, hash: last.hash }) : '';
  return [
    ...layOutEdge(title, 'small', paper.height - 36, ruler, 'start'),
    ...layOutEdge(hash, 'small-code', paper.height - 48, ruler, 'start'),
  ];
}

function describe(document: PDFDocument, { title, engagementName, at }: Certificate, { t, language }: Texts): void {
  const made = new Date(at);
  document.setTitle(`${t('certificate.heading')}: ${title}`, { showInWindowTitleBar: true });
  document.setSubject(engagementName);
  document.setCreator('Countersign');
  document.setProducer('Countersign');
  document.setLanguage(language);
  document.setCreationDate(made);
  document.setModificationDate(made);
}

async function attachContents(document: PDFDocument, certificate: Certificate, { t }: Texts): Promise<void> {
  // A round that hides fields would not have the hash that it is said to have.
  for (const round of certificate.rounds.filter(({ hidesFields }) => !hidesFields)) {
    const opened = new Date(round.openedAt);
    await document.attach(bytesOfContent(round), nameOfContent(certificate, round), {
      mimeType: 'application/json',
      description: t('certificate.attachment-of-round', { round: round.round }),
      afRelationship: AFRelationship.Source,
      creationDate: opened,
      modificationDate: opened,
    });
  }
}

function rulerOf(fonts: Fonts, painter: Painter): Ruler {
  const known = new Set(fonts.regular.getCharacterSet());
  const isPlain = (text: string) => Array.from(text).every((sign) => known.has(sign.codePointAt(0) ?? 0));
  const widths = new Map<string, number>();
  const measure = (text: string, style: TextStyle) =>
    isPlain(text) ? fonts[style.font].widthOfTextAtSize(text, style.size) : painter.width(text, style);
  return {
    isPlain,
    width: (text, style) => {
      const key = `${style.font} ${style.size} ${text}`;
      const width = widths.get(key) ?? measure(text, style);
      widths.set(key, width);
      return width;
    },
  };
}
