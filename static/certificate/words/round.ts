import type { WebLink } from '../../../src/contract/common';
import type { CertificateRound } from '../../../src/contract/gate/certificate';
import type { CoveredFile } from '../../../src/contract/gate/content';
import type { Texts } from '../../i18n/texts';
import { legendOf, textsOfFields } from '../../signed-text/legend';
import type { RecordFact } from './fact';
import { formatField, formatFieldText } from './field';
import { formatMoment } from './moment';
import { formatAccount } from './person';
import { formatSignOff, type SignOffWords } from './sign-off';

export type RoundWords = {
  readonly round: number;
  readonly title: string;
  readonly facts: readonly RecordFact[];
  readonly links: readonly WebLink[];
  readonly criteria: readonly string[];
  readonly fields: readonly FieldWords[];
  /** The meaning of the signs in the texts of the fields. */
  readonly legend: readonly string[];
  /** Covered fields are left out: what is here is not all that was signed. */
  readonly hidesFields?: true;
  readonly signOffs: readonly SignOffWords[];
  /** The signatories who did not decide, each with the notices that they had; empty where the round does not count as accepted by that. */
  readonly silent: readonly RecordFact[];
};

export type FieldWords = {
  readonly field: string;
  readonly name: string;
  readonly text: string;
  readonly files: readonly string[];
  /** Of the whole value, which may be longer than the text that is kept. */
  readonly hash: string;
};

/**
 * One round: what was asked to be signed, and who signed.
 * @param later the rounds after it, which are read first: what a field still says there is not said again
 */
export function formatRound(
  round: CertificateRound,
  later: readonly CertificateRound[],
  timeZone: string,
  texts: Texts,
): RoundWords {
  const { t, number } = texts;
  const { content, openedBy } = round;
  return {
    round: round.round,
    title: t('certificate.round-title', { round: round.round }),
    facts: factsOf(round, openedBy ?? t('person.unknown'), timeZone, texts),
    links: content.deliverable.links,
    criteria: content.criteria.map(({ text, priority }, index) =>
      t(`certificate.criterion.${priority}`, { number: number(index + 1), text }),
    ),
    legend: legendOf(textsOfFields(content.fields), texts),
    fields: content.fields.map(({ field, name, text, files = [], hash }) => {
      const same = later.findLast((each) => each.content.fields.some((is) => is.field === field && is.hash === hash));
      return {
        field,
        name: formatField({ field, name }, texts),
        hash,
        text: same ? t('certificate.field-same', { round: same.round }) : formatFieldText(field, text, texts),
        files: same ? [] : files.map((file) => formatFile(file, texts)),
      };
    }),
    ...(round.hidesFields ? { hidesFields: true } : {}),
    signOffs: round.signOffs.map((signOff) => formatSignOff(signOff, round, texts)),
    silent: formatSilent(round, texts),
  };
}

const formatSilent = ({ silent = [] }: CertificateRound, texts: Texts): RecordFact[] =>
  silent.flatMap(({ accountId, name, notices }) => [
    { label: texts.t('certificate.signatory'), value: formatAccount(name, accountId, texts) },
    {
      label: texts.t('certificate.notices'),
      value: notices
        .map(({ on, lastDay }) => texts.t('certificate.notice', { on: texts.day(on), date: texts.day(lastDay) }))
        .join('\n'),
    },
  ]);

function factsOf(round: CertificateRound, openedBy: string, timeZone: string, texts: Texts): RecordFact[] {
  const { t } = texts;
  const { title, deliverable, meaning, statement, allowsConcessions } = round.content;
  const facts: RecordFact[] = [
    { label: t('certificate.asked-at'), value: formatMoment(round.openedAt, timeZone, texts) },
    { label: t('certificate.asked-by'), value: openedBy },
    { label: t('certificate.gate'), value: title },
    { label: t('certificate.deliverable'), value: deliverable.name },
    { label: t('certificate.version'), value: deliverable.version },
    { label: t('certificate.meaning'), value: t(`certificate.meaning.${meaning}`) },
    { label: t('certificate.statement'), value: statement },
    { label: t('certificate.concessions'), value: allowsConcessions ? t('certificate.concessions-allowed') : '' },
    { label: t('certificate.content-hash'), value: round.hash, isCode: true },
  ];
  return facts.filter(({ value }) => value !== '');
}

/** A file by its name, its exact size, and its id: one that is uploaded again under the same name has another. */
const formatFile = ({ id, name, size }: CoveredFile, { plural }: Pick<Texts, 'plural'>): string =>
  plural('certificate.file', size, { name, id });
