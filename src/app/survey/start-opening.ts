import type { IsoDate, IsoInstant } from '../../contract/common';
import type { Result } from '../../contract/result';
import type { Attribution } from '../../core/audit/event';
import { dayIn, daysAfter, instantText } from '../../core/calendar/day';
import { overdueFrom } from '../../core/calendar/moment';
import type { Engagement } from '../../core/engagement/engagement';
import { accept } from '../../core/result';
import { type Checkpoint, openingCheckpoint } from '../../core/survey/checkpoint';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';
import type { UnitOfWork } from '../unit-of-work';
import { applyCheckpointEvent } from './apply-checkpoint-event';
import { planNext } from './plan-next';

/** Makes the key by which answers in confidence are sealed; by name there is none. @returns whether there is one */
export async function makeKey(ports: Ports, checkpointId: string, keyName: string): Promise<boolean> {
  const [{ value: checkpoint }] = await ports.storage.load([{ kind: 'checkpoint', id: checkpointId }]);
  if (checkpoint?.mode !== 'confidential') return false;
  await ports.seals.make(keyName);
  return true;
}

/** Forgets a key that was made for nothing: somebody else was quicker. */
export async function forgetUnused(ports: Ports, checkpointId: string, keyName: string): Promise<void> {
  const [{ value: checkpoint }] = await ports.storage.load([{ kind: 'checkpoint', id: checkpointId }]);
  if (checkpoint?.keyName !== keyName) await ports.seals.forget(keyName);
}

/** Writes that a checkpoint is opening, and plans the next of its series with it. Its last day is counted from today in the time zone of the first of its engagements. */
export async function startOpening(
  ports: Ports,
  work: UnitOfWork,
  checkpoint: Checkpoint,
  keyName: string | null,
  by: Attribution,
): Promise<Result<Checkpoint>> {
  const { engagement } = await loadGroups(ports, { engagement: checkpoint.engagementIds });
  const engagements = checkpoint.engagementIds.flatMap((each) => engagement.get(each) ?? []);
  const { closesOn, closesAt } = lastDay(engagements, checkpoint.windowDays, ports.now());
  const after = openingCheckpoint(checkpoint, { closesOn, closesAt, keyName }, by.at);
  const { occasion, occasionNow } = checkpoint;
  const facts = { closesOn, ...(occasion && occasionNow === 'come' ? { occasion: occasion.kind } : {}) };
  const opening = applyCheckpointEvent(work, after, 'checkpoint-opening', by, facts);
  await planNext(ports, work, opening, closesOn, engagements, by.at);
  return accept(opening);
}

/** @param now epoch milliseconds */
function lastDay(engagements: readonly Engagement[], windowDays: number, now: number) {
  const closesOn = daysAfter(dayIn(engagements[0]?.calendar.timeZone ?? 'UTC', now), windowDays - 1);
  return { closesOn, closesAt: endOfDay(engagements, closesOn) };
}

/** The instant at which a day is over in the last of the time zones of some engagements. */
export function endOfDay(engagements: readonly Engagement[], day: IsoDate): IsoInstant {
  const zones = engagements.map(({ calendar }) => calendar.timeZone);
  const ends = (zones.length > 0 ? zones : ['UTC']).map((zone) => overdueFrom(zone, day));
  return instantText(Math.max(...ends));
}
