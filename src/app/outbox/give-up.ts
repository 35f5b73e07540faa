import { instantText } from '../../core/calendar/day';
import { requestRefused } from '../../core/engagement/create';
import { noteTrouble } from '../../core/engagement/troubles';
import { failed } from '../../core/outbox/attempt';
import type { EffectKind, OutboxEntry } from '../../core/outbox/effect';
import { accept, refuse } from '../../core/result';
import { theApp } from '../caller';
import type { BackgroundPorts, Ports } from '../ports';
import { inUnitOfWork } from '../unit-of-work';
import { effectRulesOf } from './effects';
import type { WhenRefused } from './effects/effect-rules';

/**
 * The fate of an entry that was given up. `kept`: it is to be stored as failed, and stays so, since nobody is left who would send it.
 * `over`: there was nothing left to do, and it is to be removed. `fulfilled`: it has been settled with what was stored.
 * `later`: it could not be given up now, or never is, and is to be tried again.
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
      return noteWithEngagement(ports, entry, etag, whenRefused, reason);
    case 'blocked-engagement':
      return blockEngagement(ports, whenRefused.engagementId(entry.effect), entry.id, reason);
    case 'daily-try':
      return 'later';
  }
}

async function noteWithEngagement(
  ports: BackgroundPorts,
  entry: OutboxEntry,
  etag: number,
  { kind, concerns }: Extract<WhenRefused<EffectKind>, { leadsTo: 'trouble' }>,
  reason: string,
): Promise<GivenUp> {
  const now = { actor: theApp, at: instantText(ports.now()) };
  const { id: entryId, effect } = entry;
  const concern = await concerns(ports, effect);
  const noted = await inUnitOfWork<GivenUp>(ports, async (work) => {
    if (!concern) return refuse('not-found');
    const { engagementId, accountId } = concern;
    const [{ value: known }] = await work.load({ kind: 'engagement', id: engagementId });
    if (!known) return refuse('not-found');
    const settled = noteTrouble(known, { kind, accountId, reason, at: now.at, entryId }, now);
    // More than the engagement can list: what nobody can be told of is not given up.
    if (!settled) return accept('later');
    // Somebody else may have sent it meanwhile, or have given it up.
    if ((await ports.outbox.load(entryId))?.etag !== etag) return accept('later');
    work.save('engagement', engagementId, work.appendEvent(settled.engagement, settled.event));
    // Together with the trouble: an entry that is told as given up is not sent any more.
    work.giveUp(failed(entry, reason), etag);
    return accept('fulfilled');
  });
  if (noted.ok) return noted.value;
  if (noted.error.code === 'try-again') return 'later';
  ports.report({ where: `outbox ${effect.kind}`, name: 'GivenUp', message: 'No engagement is left to note it with' });
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
