import type { WorkingCalendar } from '../../../../src/contract/calendar';
import type { AccountId, IsoDate, IsoInstant } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Unreachable } from '../../../../src/contract/gate/notice';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import { dayIn } from '../../../../src/core/calendar/day';
import { workingDaysSince } from '../../../../src/core/calendar/working-time';
import { mayHold } from '../../../../src/core/gate/passing/passing';
import { dueFact } from '../../../i18n/due';
import type { Texts } from '../../../i18n/texts';
import type { AskFact } from '../../ask/fact';
import { formatAbsent } from '../../people/format-absent';
import { formatNames } from '../../people/format-list';
import { nameOf } from '../../people/format-name';
import type { PersonOf } from '../../people/names';
import { formatParts } from '../words/parts';

/** The facts of a gate at a glance: who is waited for first. */
export function gateFacts(gate: TeamGate, engagement: EngagementSummary, personOf: PersonOf, texts: Texts): AskFact[] {
  const { t, day } = texts;
  const { calendar, today } = engagement;
  const isOpen = gate.state === 'open';
  const facts: AskFact[] = [{ text: deliverableOf(gate) }];
  if (gate.gone.length > 0) {
    facts.push({ text: t('gate-team.gone', { names: formatNames(gate.gone, personOf, texts) }), isAlarming: true });
  }
  const absent = isOpen ? formatAbsent(gate.waitingFor, engagement, personOf, texts) : [];
  facts.push(...absent.map((text) => ({ text, isAlarming: true })));
  if (isOpen && gate.turn !== 'team' && gate.waitingFor.length > 0) {
    facts.push({ text: formatWaiting(gate, calendar, today, personOf, texts), isAlarming: gate.isOverdue });
  }
  const able = isOpen && gate.turn === 'team' ? ableIn(gate, engagement) : [];
  if (able.length > 0) facts.push({ text: t('gate-team.able', { names: formatNames(able, personOf, texts) }) });
  if ((isOpen || gate.state === 'draft') && gate.due !== null) {
    facts.push(dueFact({ ...gate, isOthersTurn: gate.turn === 'team' }, today, texts));
  }
  if (isUrgentShown(gate)) facts.push({ text: t('task.urgent') });
  if (gate.state !== 'open') facts.push({ text: formatSince(gate, texts) });
  if (gate.state === 'invalidated' && gate.changed.length > 0) {
    facts.push({ text: t('gate-team.changed', { parts: formatParts(gate.changed, texts) }), isAlarming: true });
  }
  if (isOpen && gate.deemedAfter !== null)
    facts.push({ text: t('gate-team.deemed-after', { date: day(gate.deemedAfter) }) });
  if (gate.isSilenceHalted) {
    facts.push({ text: formatHalted(gate, personOf, texts), isAlarming: true });
  }
  const barred = isOpen ? unreachableIn(gate, 'on-team') : [];
  if (barred.length > 0) {
    facts.push({ text: t('gate-team.barred', { names: formatNames(barred, personOf, texts) }), isAlarming: true });
  }
  if (gate.override) {
    facts.push({
      text: t('gate-team.overridden', { name: nameOf(gate.override.by, personOf, texts) }),
      isAlarming: true,
    });
  }
  if (gate.round > 1) facts.push({ text: t('gate-team.round', { round: gate.round }) });
  facts.push(...formatHold(gate, texts).map((text) => ({ text })));
  return facts;
}

/** The effect on a workflow, as long as it can hold one. */
export const formatHold = (gate: Pick<TeamGate, 'state' | 'override' | 'mode'>, { t }: Texts): string[] =>
  mayHold(gate) ? [t(`gate-team.holds.${gate.mode}`)] : [];

/** Whether it still matters that it is urgent. */
export const isUrgentShown = (gate: Pick<TeamGate, 'isUrgent' | 'state'>): boolean => gate.isUrgent && !isOver(gate);

/** Whether it asks nothing any more. */
const isOver = ({ state }: Pick<TeamGate, 'state'>): boolean => state === 'satisfied' || state === 'withdrawn';

/** Since when a gate that is not open is what it is, in the words of its state. */
export function formatSince({ state, since, how, meaning, silentUntil }: TeamGate, { t, day, dayOf }: Texts): string {
  const date = silentUntil === undefined ? dayOf(since) : day(silentUntil);
  if (how === 'deemed' || how === 'abstained') return t(`gate-team.since.${how}`, { date });
  if (state === 'satisfied') return t(`accepted.${meaning}.since`, { date });
  return state === 'open' ? '' : t(`gate-team.since.${state}`, { date });
}

/** The signatories who can't be told, or can't decide. @param why the only reason that counts; all where there is none */
const unreachableIn = ({ standing }: TeamGate, why?: Unreachable): AccountId[] =>
  standing.flatMap(({ accountId, unreachable }) =>
    unreachable === undefined || (why !== undefined && unreachable !== why) ? [] : [accountId],
  );

/**
 * Those whose turn it is and who can decide although the team has to act first: also those whom no mail reaches. The wait is
 * not called theirs.
 */
const ableIn = ({ waitingFor, gone, standing }: TeamGate, { absent }: EngagementSummary): AccountId[] =>
  waitingFor.filter((who) => {
    const why = standing.find(({ accountId }) => accountId === who)?.unreachable;
    const isAway = gone.includes(who) || absent.some(({ accountId }) => accountId === who);
    return !isAway && (why === undefined || why === 'mails-off');
  });

/** The reason why no silence counts for the time being. */
export const formatHalted = (gate: TeamGate, personOf: PersonOf, texts: Texts): string =>
  unreachableIn(gate, 'unseen').length > 0
    ? texts.t('gate-team.silence-halted.unseen')
    : texts.t('gate-team.halted', { names: formatNames(unreachableIn(gate), personOf, texts) });

/** The deliverable with its version, as it is called: `Tariff import 1.2`. */
export const deliverableOf = ({ deliverable, version }: Pick<TeamGate, 'deliverable' | 'version'>): string =>
  version === '' ? deliverable : `${deliverable} ${version}`;

/** The people whose turn it is, and for how many of the customer's working days. */
function formatWaiting(
  gate: TeamGate,
  calendar: WorkingCalendar,
  today: IsoDate,
  personOf: PersonOf,
  texts: Texts,
): string {
  const names = formatNames(gate.waitingFor, personOf, texts);
  const days = waitedDays(gate, calendar, today);
  if (days > 0) return texts.plural('gate-team.waiting', days, { names });
  const since = turnBegan(gate);
  const isToday = since === null || dayIn(calendar.timeZone, Date.parse(since)) >= today;
  return texts.t(isToday ? 'gate-team.waiting-today' : 'gate-team.waiting-short', { names });
}

/** Whole working days that have passed since whoever is waited for was asked. @param today in the customer's time zone */
export function waitedDays(
  gate: Pick<TeamGate, 'order' | 'standing' | 'waitingFor' | 'openedAt'>,
  calendar: WorkingCalendar,
  today: IsoDate,
): number {
  const since = turnBegan(gate);
  return since === null ? 0 : workingDaysSince(calendar, since, today);
}

/**
 * The instant at which the turn of those who are waited for began: with the round, or with the last decision of the
 * steps before.
 */
function turnBegan({
  order,
  standing,
  waitingFor,
  openedAt,
}: Pick<TeamGate, 'order' | 'standing' | 'waitingFor' | 'openedAt'>): IsoInstant | null {
  if (openedAt === null || order === 'parallel') return openedAt;
  const step = standing.find(({ accountId }) => waitingFor.includes(accountId))?.step ?? 1;
  const before = standing.flatMap((each) => (each.step < step && each.decided ? [each.decided.at] : []));
  return [openedAt, ...before].sort().at(-1) ?? openedAt;
}
