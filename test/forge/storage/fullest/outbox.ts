import { gateLimits } from '../../../../src/contract/gate/terms';
import type { Effect, OutboxEntry } from '../../../../src/core/outbox/effect';
import { account, at, day, id, issueId, many, numbered, type Words } from './filled';

/** The entries that wait in the outbox, of the effects that say most. */
export function fullOutbox(
  { refused }: Words,
  { title, engagement, reason }: { title: string; engagement: string; reason: string },
): readonly OutboxEntry[] {
  const told = { kind: 'tell-customer' as const, engagementId: id, requestId: issueId };
  const to = many(gateLimits.signatories, account);
  const facts = { title, engagement, due: day, reason };
  // A digest has about as many lines, of which each may be a notice.
  const notices = many(100, { askId: id, to: account, since: 2_147_483_647, lastDay: day, isUnmailed: true as const });
  const effects: readonly Effect[] = [
    { kind: 'note-notices', engagementId: id, notices, on: day },
    { ...told, message: { name: 'digest', span: { day, toldUntil: at, madeAt: at, until: at } } },
    { ...told, message: { name: 'task-given-due', facts, ask: { kind: 'task', id }, at, to } },
    { kind: 'raise-issue', entryId: id, engagementId: id },
    { kind: 'add-participant', requestId: issueId, accountId: account },
  ];
  return effects.map((effect) => ({
    id: `${numbered}.9`,
    effect,
    reference: 'CSFFFFFFFF',
    status: 'pending',
    attempts: 30,
    dueAt: at,
    firstTriedAt: at,
    problem: refused,
    notices,
    isHandedOver: false,
  }));
}
