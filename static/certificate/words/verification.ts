import type { Verification } from '../../../src/contract/gate/certificate';
import type { Texts } from '../../i18n/texts';

export type VerificationWords = { readonly isIntact: boolean; readonly title: string; readonly text: string };

/** The result of recomputing all hashes: that all fits, or what is the first that does not, where, and why. */
export function formatVerification(
  verification: Verification,
  { t, plural }: Pick<Texts, 't' | 'plural'>,
): VerificationWords {
  if (verification.isIntact) {
    const { events } = verification;
    const text = events === null ? t('certificate.intact.whole') : plural('certificate.intact', events);
    return { isIntact: true, title: t('certificate.intact.title'), text };
  }
  const { what, at, why } = verification;
  const broken = t(`certificate.broken.${why}`, { what: t(`certificate.broken-part.${what}`, { at }) });
  return { isIntact: false, title: t('certificate.broken.title'), text: `${broken} ${t('certificate.broken.rest')}` };
}
