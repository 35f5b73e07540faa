import { instantText } from '../../core/calendar/day';
import { requestRefused } from '../../core/engagement/create';
import { failed } from '../../core/outbox/attempt';
import type { OutboxEntry } from '../../core/outbox/effect';
import { accept } from '../../core/result';
import { theApp } from '../caller';
import type { BackgroundPorts, Ports } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';
import { effectRulesOf } from './effects';
import { listAsTrouble, type Refusal } from './troubles';

/**
 * The fate of an entry that was given up. `kept`: it is to be stored as failed, and stays so, since nobody is left who would send it.
 * `over`: there was nothing left to do, and it is to be removed. `fulfilled`: it has been settled with what was stored.
 * `later`: it could not be given up now, and is to be tried again.
 */
type GivenUp = 'kept' | 'over' | 'fulfilled' | 'later';

/**
 * Gives an entry up, and sees to it that whoever has to know of it does.
 * @param reason what Jira said; empty where it said nothing
 */
export async function giveUp(
  ports: BackgroundPorts,
  entry: OutboxEntry,
  etag: number,
  reason: string,
): Promise<GivenUp> {
  const { whenRefused } = effectRulesOf(entry.effect);
  switch (whenRefused.leadsTo) {
    case 'trouble':
      return noteAsGivenUp(ports, { entry, etag, reason, rules: whenRefused });
    case 'blocked-engagement':
      return blockEngagement(ports, whenRefused.engagementId(entry.effect), entry.id, reason);
  }
}

async function noteAsGivenUp(ports: BackgroundPorts, refused: Refusal): Promise<GivenUp> {
  const noted = await listAsTrouble(ports, refused, () => failed(refused.entry, refused.reason));
  if (noted !== 'nobody') return noted === 'listed' ? 'fulfilled' : 'later';
  ports.report({
    where: `outbox ${refused.entry.effect.kind}`,
    name: 'GivenUp',
    message: 'No engagement is left to note it with',
  });
  return 'kept';
}

async function blockEngagement(ports: Ports, engagementId: string, entryId: string, reason: string): Promise<GivenUp> {
  const done = await inUnitOfWork<GivenUp>(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id: engagementId });
    if (known?.status !== 'opening') return accept('over');
    const settled = requestRefused(known, reason, { actor: theApp, at: instantText(ports.now()) });
    work.save('engagement', engagementId, work.appendEvent(settled.engagement, settled.event));
    work.fulfil(entryId);
    return accept('fulfilled');
  });
  return done.ok ? done.value : 'later';
}
