import type { Certificate } from '../../../src/contract/gate/certificate';
import { saveFile } from '../../file/save-file';
import type { Texts } from '../../i18n/texts';
import { nameSafe } from '../content/signed-content';
import { createCanvasPainter } from './canvas-painter';
import { certificatePdf } from './certificate-pdf';

/** Makes the PDF in the browser, and lets the reader save it. */
export async function savePdf(certificate: Certificate, texts: Texts): Promise<void> {
  const bytes = await certificatePdf(certificate, texts, createCanvasPainter());
  saveFile(`${nameSafe(certificate.gateId)}-certificate.pdf`, 'application/pdf', new Uint8Array(bytes));
}
