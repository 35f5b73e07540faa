import { claimed, failed, isHopeless, isSendable, postponed, putOff } from '../../core/outbox/attempt';
import type { EffectKind, OutboxEntry } from '../../core/outbox/effect';
import { type BackgroundPorts, Refused, Unavailable } from '../ports';
import { retrying } from '../retry';
import { effectRulesOf } from './effects';
import type { WhenRefused } from './effects/effect-rules';
import { giveUp } from './give-up';
import { lookAgainBy, waitsUntil } from './waits-until';

/** `later`: it waits for its time, or for somebody else who is at it. */
export type Sent = 'done' | { readonly later: string };

const daySeconds = 86_400;

/**
 * Sends one outbox entry at least once, so that Jira's readers see it once. An effect that can't be repeated is claimed
 * first. After an attempt whose outcome is unknown, the app looks for the effect before it sends again.
 */
export async function sendEntry(ports: BackgroundPorts, id: string): Promise<Sent> {
  const found = await retrying(ports, () => ports.outbox.load(id));
  if (!found || found.entry.status === 'failed') return 'done';
  if (!isSendable(found.entry, ports.now())) return { later: found.entry.dueAt };

  let { entry, etag } = found;
  const waitingFor = await waitsUntil(ports, entry);
  if (waitingFor !== undefined) {
    // Else every sweep until then would ask for it anew.
    if (waitingFor > entry.dueAt)
      await retrying(ports, () => ports.outbox.update({ ...entry, dueAt: waitingFor }, etag));
    return { later: waitingFor };
  }
  const triedSince = entry.firstTriedAt;
  const rules = effectRulesOf(entry.effect);
  if (!rules.isIdempotent) {
    entry = claimed(entry, ports.now());
    if (!(await retrying(ports, () => ports.outbox.update(entry, etag)))) return { later: entry.dueAt };
    etag += 1;
  }
  try {
    const outcome = await rules.perform(ports, entry, triedSince, async (kept) => {
      const next = { ...entry, ...kept };
      if (!(await retrying(ports, () => ports.outbox.update(next, etag)))) throw new Unavailable('storage', 409);
      [entry, etag] = [next, etag + 1];
    });
    if (typeof outcome === 'object') {
      const waiting = putOff(found.entry, lookAgainBy(ports, outcome.later));
      await retrying(ports, () => ports.outbox.update(waiting, etag));
      return { later: waiting.dueAt };
    }
    if (outcome === 'done') await retrying(ports, () => ports.outbox.remove(id));
    return 'done';
  } catch (error) {
    return await settleFailure(ports, entry, etag, error);
  }
}

/**
 * Tries again later, for about a day, and no longer than an hour what Jira refuses. Then it gives up, and sees to it that
 * somebody hears of it; what may be done by itself later is tried once a day from then on, some of it for ever.
 */
async function settleFailure(ports: BackgroundPorts, entry: OutboxEntry, etag: number, error: unknown): Promise<Sent> {
  const update = (next: OutboxEntry) => retrying(ports, () => ports.outbox.update(next, etag));
  const rules = effectRulesOf(entry.effect);
  const report = () => ports.report({ where: `outbox ${entry.effect.kind}`, ...describe(error) });
  if (!isExpected(error)) report();
  // A missing permission may arrive yet, as after an installation; what is not there will not.
  const isFinal = error instanceof Refused && ![401, 403].includes(error.status);
  const dailyTries = dailyTriesOf(rules.whenRefused);
  const isDaily = dailyTries > 0 && isHopeless(entry, isFinal);
  if (isDaily && isExpected(error)) report();
  const isOver =
    dailyTries > 0 ? isHopeless(entry, isFinal, dailyTries) : isFinal || isHopeless(entry, error instanceof Refused);
  if (isOver) {
    const reason = reasonOf(error);
    switch (await giveUp(ports, entry, etag, reason)) {
      case 'kept':
        await update(failed(entry, reason));
        return 'done';
      case 'over':
        await retrying(ports, () => ports.outbox.remove(entry.id));
        return 'done';
      case 'fulfilled':
        return 'done';
      case 'later':
        break;
    }
  }
  const retryAfter = Math.max(
    error instanceof Unavailable ? (error.retryAfter ?? 0) : 0,
    rules.isIdempotent ? 0 : (rules.searchLagSeconds ?? 0),
    isDaily ? daySeconds : 0,
  );
  const next = postponed(entry, ports.now(), isUntouched(error) ? 'no' : 'maybe', retryAfter);
  await update(next);
  return { later: next.dueAt };
}

/** The number of days on which an effect is tried before it is given up. */
function dailyTriesOf(whenRefused: WhenRefused<EffectKind>): number {
  if (whenRefused.leadsTo === 'daily-try') return Number.POSITIVE_INFINITY;
  return whenRefused.leadsTo === 'trouble' ? (whenRefused.dailyTries ?? 0) : 0;
}

/** Jira's words, for administrators; empty if it said nothing: screens say that in the reader's language. */
const reasonOf = (error: unknown): string => (error instanceof Refused ? error.reason || `HTTP ${error.status}` : '');

/** Jira replies 429 before it does anything, and says no instead of doing it; of any other failure we can't know. */
const isUntouched = (error: unknown): boolean =>
  error instanceof Refused || (error instanceof Unavailable && error.service === 'jira' && error.status === 429);

const isExpected = (error: unknown): error is Refused | Unavailable =>
  error instanceof Refused || error instanceof Unavailable;

/** For the log: which service replied what, without its words. */
const describe = (error: unknown) => ({
  name: error instanceof Error ? error.name : typeof error,
  message: isExpected(error) ? error.message : 'A fault while sending',
});
