import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamGate } from '../../../../src/contract/gate';
import type { Texts } from '../../../i18n/texts';
import type { PersonOf } from '../../people/names';
import { nameOf } from '../../people/say-name';
import { waitOf } from '../state/wait';
import type { SubjectName } from '../subject/subjects';

export type KnownOfGates = {
  readonly engagements: ReadonlyMap<string, EngagementSummary>;
  readonly personOf: PersonOf;
  readonly nameOfSubject: SubjectName;
  readonly texts: Texts;
};

export const gateFields = [
  'subject',
  'title',
  'deliverable',
  'version',
  'engagement',
  'meaning',
  'mode',
  'state',
  'how',
  'waiting',
  'waiting-days',
  'due',
  'overdue',
  'overridden',
  'round',
  'opened-on',
  'drafted-by',
  'id',
] as const;
type FieldName = (typeof gateFields)[number];

/** A gate as a line of a table: words as on the screen, dates and numbers as spreadsheets read them. */
export function gateCells(gate: TeamGate, known: KnownOfGates): (string | number)[] {
  const { engagements, personOf, nameOfSubject, texts } = known;
  const { t } = texts;
  const engagement = engagements.get(gate.engagementId);
  const wait = waitOf(gate, engagement);
  const cells: Record<FieldName, string | number> = {
    subject: nameOfSubject(gate.subject) ?? '',
    title: gate.title,
    deliverable: gate.deliverable,
    version: gate.version,
    engagement: engagement?.name ?? '',
    meaning: t(`gate-team.meaning.${gate.meaning}`),
    mode: t(`gate-team.mode.${gate.mode}`),
    state: t(`gate-team.state.${gate.state}`),
    how: gate.how === null ? '' : t(`gates.how.${gate.how}`),
    waiting:
      wait?.turn === 'team'
        ? t('gates.your-team')
        : gate.waitingFor.map((accountId) => nameOf(accountId, personOf, texts)).join('; '),
    'waiting-days': wait?.days ?? '',
    due: gate.due ?? '',
    overdue: t(gate.isOverdue ? 'export.yes' : 'export.no'),
    overridden: t(gate.override ? 'export.yes' : 'export.no'),
    round: gate.round,
    'opened-on': gate.openedAt?.slice(0, 10) ?? '',
    'drafted-by': nameOf(gate.createdBy, personOf, texts),
    id: gate.id,
  };
  return gateFields.map((field) => cells[field]);
}
