import { instantText } from '../../core/calendar/day';
import { noteTrouble, withoutTroublesOf } from '../../core/engagement/troubles';
import type { EffectKind, OutboxEntry } from '../../core/outbox/effect';
import { accept, refuse } from '../../core/result';
import { theApp } from '../caller';
import { Unavailable } from '../ports/failure';
import type { BackgroundPorts, Ports } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';
import type { WhenRefused } from './effects/effect-rules';

/** An entry that Jira refuses, as it was read. @property reason what Jira said; empty where it said nothing */
export type Refusal = {
  readonly entry: OutboxEntry;
  readonly etag: number;
  readonly reason: string;
  readonly rules: Extract<WhenRefused<EffectKind>, { leadsTo: 'trouble' }>;
};

/** `nobody`: no engagement has to do with it any more. `not-now`: somebody else is at it, or the list is full. */
type Listed = 'listed' | 'nobody' | 'not-now';

/**
 * Lists an entry with its engagement, for administrators.
 * @param stored the entry as it is to be from then on, which is stored in the same transaction
 */
export async function listAsTrouble(
  ports: BackgroundPorts,
  { entry, etag, reason, rules }: Refusal,
  stored: (engagementId: string) => OutboxEntry,
): Promise<Listed> {
  const { kind, concerns, isTriedDaily } = rules;
  const now = { actor: theApp, at: instantText(ports.now()) };
  const concern = await concerns(ports, entry.effect);
  const listed = await inUnitOfWork<Listed>(ports, async (work) => {
    if (!concern) return refuse('not-found');
    const { engagementId, accountId } = concern;
    const [{ value: known }] = await work.load({ kind: 'engagement', id: engagementId });
    if (!known) return refuse('not-found');
    // Of what is tried daily one stands for all that fail alike: they are told of by what they mean, not one by one.
    if (isTriedDaily && known.troubles.some((trouble) => trouble.kind === kind)) return accept('not-now');
    const settled = noteTrouble(known, { kind, accountId, reason, at: now.at, entryId: entry.id }, now);
    // More than the engagement can list: what nobody can be told of is not given up.
    if (!settled) return accept('not-now');
    // Somebody else may have sent it meanwhile, or have given it up.
    if ((await ports.outbox.load(entry.id))?.etag !== etag) return accept('not-now');
    work.save('engagement', engagementId, work.appendEvent(settled.engagement, settled.event));
    // Together with the trouble: what is told of an entry and what becomes of it never differ.
    work.rewrite(stored(engagementId), etag);
    return accept('listed');
  });
  if (listed.ok) return listed.value;
  return listed.error.code === 'try-again' ? 'not-now' : 'nobody';
}

/** Removes an entry that is done at last, and with it the trouble as which it was listed. @throws Unavailable */
export async function endTrouble(ports: Ports, entryId: string, engagementId: string): Promise<void> {
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id: engagementId });
    if (known) work.save('engagement', engagementId, withoutTroublesOf(known, [entryId]));
    work.fulfil(entryId);
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}
