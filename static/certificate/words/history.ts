import { subjectGone } from '../../../src/contract/common';
import type { Certificate, GateHistoryLine, GateHistoryWhat } from '../../../src/contract/gate/certificate';
import type { NamedPart } from '../../../src/contract/gate/content';
import type { TextKey } from '../../i18n/keys';
import type { Texts } from '../../i18n/texts';
import { isolate } from './isolate';
import { formatMoment } from './moment';

export type HistoryWords = {
  readonly key: string;
  readonly sentence: string;
  /** The words of the actor. */
  readonly text: string;
  readonly at: string;
  readonly when: string;
};

/** The sentence in which a history tells an event. */
export const gateHistoryKey = (what: GateHistoryWhat) => `gate-history.${what}` as const;

/** The events of a gate, in sentences. */
export const formatHistory = (certificate: Certificate, texts: Texts): HistoryWords[] =>
  certificate.history.map((line, index) => ({
    key: `${index} ${line.what}`,
    sentence: formatSentence(line, certificate, texts),
    text: line.by === 'app' && line.text === subjectGone ? texts.t('gate-history.subject-gone') : (line.text ?? ''),
    at: line.at,
    // A notice is noted once it is known to be there, which is later than it was told.
    when: line.on === undefined ? formatMoment(line.at, certificate.timeZone, texts) : texts.day(line.on),
  }));

function formatSentence(line: GateHistoryLine, certificate: Certificate, texts: Texts): string {
  const { t } = texts;
  const { what, by, round, outcome, onBehalfOfName, changed } = line;
  const name = by === 'app' ? t('history.app') : isolate(line.name ?? t('person.unknown'));
  const facts = {
    name,
    round: round ?? '–',
    outcome: outcome === undefined ? '–' : t(`certificate.outcome.${outcome}`),
    changed: formatParts(changed ?? [], certificate, texts),
  };
  const other = isolate(onBehalfOfName ?? t('person.unknown'));
  if (what === 'gate-signed' && onBehalfOfName !== undefined)
    return t('gate-history.gate-signed-for', { ...facts, other });
  if (what === 'signing-refused' && onBehalfOfName !== undefined)
    return t('gate-history.signing-refused-for', { ...facts, other });
  switch (what) {
    case 'notice-told':
      return t('gate-history.notice-told', { told: formatTold(line, texts) });
    case 'reach-noted':
      return formatReach(line, texts);
    default:
      return t(gateHistoryKey(what), facts);
  }
}

const formatTold = ({ told = [] }: GateHistoryLine, { t, day }: Texts): string =>
  told
    .map(({ name, lastDay }) =>
      t('gate-history.told-one', { name: isolate(name ?? t('person.unknown')), date: day(lastDay) }),
    )
    .join(', ');

function formatReach({ unreachable = [] }: GateHistoryLine, { t }: Texts): string {
  if (unreachable.length === 0) return t('gate-history.reach-restored');
  const people = unreachable.map(({ name, why }) =>
    t('gate-history.unreachable-one', {
      name: isolate(name ?? t('person.unknown')),
      why: t(`gate-history.unreachable.${why}`),
    }),
  );
  return t('gate-history.reach-noted', { unreachable: people.join(', ') });
}

const parts: Readonly<Record<NamedPart, TextKey>> = {
  title: 'certificate.part.title',
  meaning: 'certificate.part.meaning',
  statement: 'certificate.part.statement',
  deliverable: 'certificate.part.deliverable',
  version: 'certificate.part.version',
  link: 'certificate.part.link',
  criterion: 'certificate.part.criterion',
  concessions: 'certificate.part.concessions',
  order: 'certificate.part.order',
  'field-name': 'certificate.part.field-name',
  attachment: 'certificate.part.attachment',
  summary: 'certificate.part.summary',
  description: 'certificate.part.description',
  name: 'certificate.part.name',
  releaseDate: 'certificate.part.releaseDate',
};

const isNamed = (part: string): part is NamedPart => Object.hasOwn(parts, part);

/** Parts of what was signed by their names: our own, or those that Jira gave the fields when they were signed. */
function formatParts(changed: readonly string[], { rounds }: Certificate, { t }: Pick<Texts, 't'>): string {
  const fields = new Map(rounds.flatMap(({ content }) => content.fields.map(({ field, name }) => [field, name])));
  const nameOf = (part: string) => {
    const key = isNamed(part) ? parts[part] : undefined;
    return key === undefined ? isolate(fields.get(part) ?? part) : t(key);
  };
  return changed.length === 0 ? t('certificate.part.unknown') : changed.map(nameOf).join(', ');
}
