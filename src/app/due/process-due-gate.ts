import type { AccountId } from '../../contract/common';
import type { Unreachable } from '../../contract/gate/notice';
import { dayIn, instantText } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import type { Gate } from '../../core/gate/gate';
import { gateDueEvent, isOverdueToNote, putOffCheck } from '../../core/gate/lapse/gate-due';
import { gateNextCheck } from '../../core/gate/lapse/lapse';
import { reachedBy } from '../../core/gate/lapse/out-of-reach';
import { toBeTold } from '../../core/gate/lapse/reach';
import { accept, refuse } from '../../core/result';
import { theApp } from '../caller';
import { applyGateEvent } from '../gate/apply-gate-event';
import { findUnreachable } from '../gate/reach';
import { recheckGate } from '../gate/recheck';
import { Refused, Unavailable } from '../ports/failure';
import type { BackgroundPorts } from '../ports/ports';
import { retrying } from '../retry';
import { inUnitOfWork } from '../unit-of-work';
import { noticesIn, unsentDigests } from './unsent-digests';

/**
 * Does what is due for a gate without anybody's doing: what it covers is compared with Jira, who can be reached is noted, its
 * issue says that it is overdue, and its time runs out. Nothing happens twice, however often it is asked for. While Jira refuses to tell
 * what that takes, it is due again ever later.
 */
export async function processDueGate(ports: BackgroundPorts, id: string): Promise<void> {
  try {
    await doWhatIsDue(ports, id);
  } catch (error) {
    const isOfJira = error instanceof Refused || (error instanceof Unavailable && error.service === 'jira');
    if (isOfJira) await putOff(ports, id);
    throw error;
  }
}

/** It may fail: it is due still, then. */
const putOff = (ports: BackgroundPorts, id: string): Promise<unknown> =>
  inUnitOfWork(ports, async (work) => {
    const [{ value: gate }] = await work.load({ kind: 'gate', id });
    const later = gate && putOffCheck(gate, ports.now());
    if (later) work.save('gate', id, later);
    return accept(undefined);
  });

async function doWhatIsDue(ports: BackgroundPorts, id: string): Promise<void> {
  // Nothing counts as accepted on content that has changed meanwhile, or that nobody can look at.
  const isCompared = await recheckGate(ports, id);
  const { looked, unreachable } = await reachNow(ports, id);
  const result = await inUnitOfWork(ports, async (work) => {
    const [{ value: stored }] = await work.load({ kind: 'gate', id });
    if (stored?.state.name !== 'open') return accept(undefined);
    const { uncheckedSince, ...gate } = stored;
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: gate.engagementId });
    if (!engagement) return refuse('not-found');
    const now = ports.now();
    const { calendar } = engagement;
    // Since Jira was asked, somebody may have switched off its mails.
    const mailsOff = (engagement.mailsOff ?? []).map((accountId) => [accountId, 'mails-off'] as const);
    // What nobody can look at is signed by nobody: their silence says nothing, and they are told anew once it is there.
    const unseen = isCompared ? [] : toBeTold(gate).map((accountId) => [accountId, 'unseen'] as const);
    const away = new Map<AccountId, Unreachable>([...unseen, ...mailsOff, ...unreachable]);
    // Of who is to decide only since Jira was asked, what was noted stands.
    const due = gateDueEvent(gate, calendar, now, reachedBy(gate, looked, away), {
      actor: theApp,
      at: instantText(now),
    });
    const isPutOff = due?.what === 'gate-deemed' && (!isCompared || (await namesLaterDay(ports, engagement, gate)));
    const event = isPutOff ? undefined : due;
    const isToNote = isOverdueToNote(gate, calendar, now);
    const noted: Gate = isToNote ? { ...gate, isNotedOverdue: true } : gate;
    if (event) {
      applyGateEvent(work, { gate: noted, engagement, held: new Map() }, event);
      return accept(undefined);
    }
    const nextCheckAt = gateNextCheck(noted, calendar, now, { isPutOff });
    // The calendar may have changed since it was settled.
    const isNew = isToNote || nextCheckAt !== gate.nextCheckAt || uncheckedSince !== undefined;
    if (isNew) work.save('gate', id, { ...noted, nextCheckAt });
    if (isToNote && gate.subject.kind === 'issue') {
      work.enqueueForNote(gate, [{ kind: 'sync-issue', issueId: gate.subject.issueId }]);
    }
    return accept(undefined);
  });
  if (!result.ok && result.error.code === 'try-again') throw new Unavailable('storage', 409);
}

/**
 * Whether a digest that is on its way, or that may be on the request without our knowing, names a day for a gate that is not
 * over yet: nothing counts as accepted before it.
 */
async function namesLaterDay(ports: BackgroundPorts, engagement: Engagement, { id }: Gate): Promise<boolean> {
  const today = dayIn(engagement.calendar.timeZone, ports.now());
  const notices = (await unsentDigests(ports, engagement)).flatMap(noticesIn);
  return notices.some(({ askId, lastDay }) => askId === id && lastDay >= today);
}

type Reach = {
  /** Those whose silence would count, when Jira was asked of them. */
  readonly looked: readonly AccountId[];
  /** Those of them whom no message reaches. */
  readonly unreachable: Awaited<ReturnType<typeof findUnreachable>>;
};

async function reachNow(ports: BackgroundPorts, id: string): Promise<Reach> {
  const [{ value: gate }] = await retrying(ports, () => ports.storage.load([{ kind: 'gate', id }]));
  const looked = gate ? toBeTold(gate) : [];
  if (!gate || looked.length === 0) return { looked, unreachable: new Map() };
  const [{ value: engagement }] = await retrying(ports, () =>
    ports.storage.load([{ kind: 'engagement', id: gate.engagementId }]),
  );
  if (!engagement) return { looked: [], unreachable: new Map() };
  return { looked, unreachable: await retrying(ports, () => findUnreachable(ports, engagement, looked)) };
}
