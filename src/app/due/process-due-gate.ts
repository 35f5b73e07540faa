import { dayIn, daysAfter, instantText } from '../../core/calendar/day';
import { startOfDay } from '../../core/calendar/moment';
import type { Engagement } from '../../core/engagement/engagement';
import type { Gate } from '../../core/gate/gate';
import { gateDueEvent, gateNextCheck, isOverdueToNote } from '../../core/gate/lapse';
import { accept, refuse } from '../../core/result';
import { theApp } from '../caller';
import { applyGateEvent } from '../gate/apply-gate-event';
import { recheckGate } from '../gate/recheck';
import { type BackgroundPorts, Unavailable } from '../ports';
import { inUnitOfWork } from '../unit-of-work';
import { unsentMessages } from './unsent';

/**
 * Does what is due for a gate without anybody's doing: what it covers is compared with Jira, the customer is told that it
 * will count as accepted, its issue says that it is overdue, and its time runs out. Nothing happens twice, however often it is asked for.
 */
export async function processDueGate(ports: BackgroundPorts, id: string): Promise<void> {
  // Nothing counts as accepted on content that has changed meanwhile, or that nobody can look at.
  const isCompared = await recheckGate(ports, id);
  const result = await inUnitOfWork(ports, async (work) => {
    const [{ value: gate }] = await work.load({ kind: 'gate', id });
    if (gate?.state.name !== 'open') return accept(undefined);
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: gate.engagementId });
    if (!engagement) return refuse('not-found');
    const now = ports.now();
    const isAllSent = await hasReached(ports, gate, engagement);
    const due = gateDueEvent(gate, engagement, now, { actor: theApp, at: instantText(now) }, isAllSent);
    const event = !isCompared && typeof due === 'object' && due.what === 'gate-deemed' ? 'wait' : due;
    const { calendar } = engagement;
    const isToNote = isOverdueToNote(gate, calendar, now);
    const noted: Gate = isToNote ? { ...gate, isNotedOverdue: true } : gate;
    if (typeof event === 'object' && event.what !== 'notice-told') {
      applyGateEvent(work, { gate: noted, engagement, held: new Map() }, { ...event, fingerprint: '' });
      return accept(undefined);
    }
    const told = typeof event === 'object' ? { ...noted, toldOn: [...gate.toldOn, event.day] } : noted;
    const tomorrow = daysAfter(dayIn(calendar.timeZone, now), 1);
    const nextCheckAt =
      event === 'wait' ? instantText(startOfDay(calendar.timeZone, tomorrow)) : gateNextCheck(told, calendar);
    // The calendar may have changed since it was settled.
    if (told !== gate || nextCheckAt !== gate.nextCheckAt) work.save('gate', id, { ...told, nextCheckAt });
    if (isToNote && gate.subject.kind === 'issue') {
      work.enqueueForNote(gate, [{ kind: 'sync-issue', issueId: gate.subject.issueId }]);
    }
    return accept(undefined);
  });
  if (!result.ok && result.error.code === 'try-again') throw new Unavailable('storage', 409);
}

/**
 * Whether the messages with a gate's newest notice have reached the customer: none of them waits, and none was given
 * up.
 */
async function hasReached(ports: BackgroundPorts, { announcedAt }: Gate, engagement: Engagement): Promise<boolean> {
  const announced = announcedAt.at(-1);
  if (announced === undefined) return true;
  const isRefused = engagement.troubles.some(({ kind, at }) => kind === 'message' && at > announced);
  return !isRefused && (await unsentMessages(ports, engagement)).length === 0;
}
