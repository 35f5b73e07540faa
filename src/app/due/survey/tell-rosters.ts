import { instantText } from '../../../core/calendar/day';
import { accept } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { theApp } from '../../caller';
import { Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { rosterIdOf } from '../../survey/roster-ids';
import { inOwnUnit } from './step';

/** Puts a survey back into the inboxes of all who were asked, once its follow-up says something new. */
export async function tellRosters(ports: BackgroundPorts, { id, engagementIds, followUp }: Checkpoint): Promise<void> {
  const toldAt = followUp?.toldAt ?? null;
  for (const engagementId of toldAt === null ? [] : engagementIds) {
    if (!ports.hasTime()) throw new Unavailable('storage', 0);
    const rosterId = rosterIdOf(id, engagementId);
    await inOwnUnit(ports, async (work) => {
      const [{ value: roster }] = await work.load({ kind: 'survey', id: rosterId });
      if (roster?.state.name !== 'closed' || (roster.toldAt ?? '') >= (toldAt ?? '')) return accept(undefined);
      const event = { actor: theApp, at: instantText(ports.now()), what: 'survey-followed-up' };
      work.save('survey', rosterId, work.appendEvent({ ...roster, toldAt }, event));
      work.enqueue([{ kind: 'sync-inboxes', ask: { kind: 'survey', id: rosterId } }]);
      return accept(undefined);
    });
  }
  await inOwnUnit(ports, async (work) => {
    const [{ value: checkpoint }] = await work.load({ kind: 'checkpoint', id });
    if (checkpoint?.state.name !== 'closed' || (checkpoint.followUp?.toldAt ?? null) !== toldAt)
      return accept(undefined);
    work.save('checkpoint', id, { ...checkpoint, nextCheckAt: null });
    return accept(undefined);
  });
}
