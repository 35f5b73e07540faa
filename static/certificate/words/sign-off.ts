import type { CertificateRound, CertifiedSignOff } from '../../../src/contract/gate/certificate';
import type { AcceptanceCriterion } from '../../../src/contract/gate/terms';
import { concededIn } from '../../../src/core/gate/results/conceded';
import { pointsOf } from '../../../src/core/gate/results/points';
import { formatPoints } from '../../i18n/points';
import type { Texts } from '../../i18n/texts';
import type { RecordFact } from './fact';
import { formatMoment } from './moment';
import { formatAccount } from './person';

export type SignOffWords = {
  readonly id: string;
  readonly title: string;
  readonly isWithdrawn: boolean;
  readonly facts: readonly RecordFact[];
  readonly answers: readonly AnswerWords[];
  readonly conditions: readonly string[];
};

export type AnswerWords = {
  readonly key: string;
  readonly criterion: string;
  readonly verdict: string;
  readonly reason: string;
};

/** The manifest of one signature: all that was recorded when it was given. */
export function formatSignOff(signOff: CertifiedSignOff, { content }: CertificateRound, texts: Texts): SignOffWords {
  const { t, day } = texts;
  return {
    id: signOff.id,
    title: signOff.printedName === '' ? t('person.unknown') : signOff.printedName,
    isWithdrawn: signOff.isWithdrawn,
    facts: factsOf(signOff, content.criteria, texts),
    answers: signOff.answers.map(({ verdict, reason, round }, index) => {
      const said = t(`certificate.verdict.${verdict}`);
      return {
        key: `${index}`,
        criterion: content.criteria[index]?.text ?? t('certificate.unknown-criterion'),
        verdict: round === signOff.round ? said : t('certificate.as-of', { verdict: said, round }),
        reason,
      };
    }),
    conditions: signOff.conditions.map(({ text, due }) =>
      due === null ? text : t('certificate.condition-due', { text, date: day(due) }),
    ),
  };
}

/** The criteria that it accepts although they must be met and are not, a line each; empty where there is none. */
const formatConceded = (
  signOff: CertifiedSignOff,
  criteria: readonly AcceptanceCriterion[],
  { t }: Pick<Texts, 't'>,
): string =>
  concededIn(signOff, criteria)
    .map(({ text }) => t('certificate.conceded', { text }))
    .join('\n');

function factsOf(signOff: CertifiedSignOff, criteria: readonly AcceptanceCriterion[], texts: Texts): RecordFact[] {
  const { t } = texts;
  const { by, accountName, onBehalfOf, onBehalfOfName, outcome, reason, printedName } = signOff;
  const facts: readonly (RecordFact | false)[] = [
    { label: t('certificate.outcome'), value: t(`certificate.outcome.${outcome}`) },
    { label: t('points.title'), value: formatPoints(pointsOf(signOff, criteria), texts) },
    { label: t('certificate.concession'), value: formatConceded(signOff, criteria, texts) },
    { label: t('certificate.printed-name'), value: printedName },
    signOff.nameDiffers === true && { label: t('certificate.name'), value: t('certificate.name-differs') },
    { label: t('certificate.account'), value: formatAccount(accountName, by, texts) },
    onBehalfOf !== null && {
      label: t('certificate.on-behalf-of'),
      value: formatAccount(onBehalfOfName, onBehalfOf, texts),
    },
    { label: t('certificate.signed-at'), value: formatMoment(signOff.at, signOff.timeZone, texts) },
    signOff.isAfterDecision === true && { label: t('certificate.bearing'), value: t('certificate.after-decision') },
    reason !== '' && { label: t('certificate.reason'), value: reason },
    signOff.statement !== '' && { label: t('certificate.meaning'), value: t(`certificate.meaning.${signOff.meaning}`) },
    { label: t('certificate.statement'), value: signOff.statement },
    { label: t('certificate.version'), value: signOff.version },
    { label: t('certificate.round'), value: texts.number(signOff.round) },
    { label: t('certificate.content-hash'), value: signOff.hash, isCode: true },
    { label: t('certificate.sign-off-id'), value: signOff.id, isCode: true },
  ];
  return facts.filter((fact) => fact !== false).filter(({ value }) => value !== '');
}
