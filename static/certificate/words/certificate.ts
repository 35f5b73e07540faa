import type { Certificate } from '../../../src/contract/gate/certificate';
import { mayHold } from '../../../src/core/gate/passing/passing';
import type { TextKey } from '../../i18n/keys';
import type { Texts } from '../../i18n/texts';
import type { RecordFact } from './fact';
import { formatHistory, type HistoryWords } from './history';
import { formatMoment } from './moment';
import { formatAccount } from './person';
import { formatRound, type RoundWords } from './round';
import { formatCertifiedRule } from './rule';
import { formatState } from './state';
import { formatVerification, type VerificationWords } from './verification';

/** All that a certificate says, in words: the screen, the print and the PDF say the same. */
export type CertificateWords = {
  readonly title: string;
  readonly facts: readonly RecordFact[];
  readonly verification: VerificationWords;
  /** Why it may be passed unmet; null where nobody stepped in. */
  readonly override: readonly RecordFact[] | null;
  /** Newest first. */
  readonly rounds: readonly RoundWords[];
  readonly history: readonly HistoryWords[];
  /** The way in which anybody can recompute the hash of what was signed. */
  readonly proof: readonly string[];
  readonly legend: string;
};

export function formatCertificate(certificate: Certificate, texts: Texts): CertificateWords {
  const { t } = texts;
  const { rounds, timeZone } = certificate;
  return {
    title: certificate.title,
    facts: factsOf(certificate, texts),
    verification: formatVerification(certificate.verification, texts),
    override: overrideOf(certificate, texts),
    rounds: rounds.map((round, index) => formatRound(round, rounds.slice(index + 1), timeZone, texts)).reverse(),
    history: formatHistory(certificate, texts),
    proof: [t('certificate.proof.file'), t('certificate.proof.hash'), t('certificate.proof.compare')],
    legend: t('certificate.legend'),
  };
}

function factsOf(certificate: Certificate, texts: Texts): RecordFact[] {
  const { t, plural } = texts;
  const { engagementName, projectKey, now, override, at, timeZone, gateId, rule, rounds } = certificate;
  const meaning = rounds.at(-1)?.content.meaning ?? 'acceptance';
  return [
    ...(now
      ? [
          { label: t('certificate.state'), value: formatState({ ...now, meaning }, texts) },
          { label: t('certificate.since'), value: formatMoment(now.since, timeZone, texts) },
          ...(now.openLeft > 0
            ? [{ label: t('certificate.left'), value: plural('certificate.left', now.openLeft) }]
            : []),
          ...(now.how === 'deemed'
            ? [{ label: t('certificate.notices'), value: t('certificate.deemed-notices') }]
            : []),
        ]
      : [{ label: t('certificate.shown'), value: t('certificate.shown-up-to', { round: rounds.at(-1)?.round ?? 0 }) }]),
    { label: t('certificate.engagement'), value: engagementName },
    ...(projectKey === null ? [] : [{ label: t('certificate.project'), value: projectKey }]),
    { label: t('certificate.rule'), value: formatCertifiedRule(rule, texts) },
    ...(now ? [{ label: t('certificate.mode'), value: t(modeKey(now, override)) }] : []),
    { label: t('certificate.made-at'), value: formatMoment(at, timeZone, texts) },
    { label: t('certificate.gate-id'), value: gateId, isCode: true },
  ];
}

/** The effect on the workflow, or the one that it was to have, where it has none any more. */
const modeKey = ({ state, mode }: NonNullable<Certificate['now']>, override: Certificate['override']): TextKey =>
  mayHold({ state, override }) ? `certificate.mode.${mode}` : `certificate.mode-over.${mode}`;

function overrideOf({ override, timeZone }: Certificate, texts: Texts): RecordFact[] | null {
  if (!override) return null;
  const { t } = texts;
  return [
    { label: t('certificate.reason'), value: override.reason },
    { label: t('certificate.overridden-by'), value: formatAccount(override.name, override.by, texts) },
    { label: t('certificate.overridden-at'), value: formatMoment(override.at, timeZone, texts) },
  ];
}
