import type { SignOff } from '../../../contract/gate/sign-off';
import { emptyInbox, personInbox, raise } from '../../../core/ask/inbox';
import { issueIdOf, versionIdOf } from '../../../core/ask/subject';
import { type Gate, headingAsked, roundId } from '../../../core/gate/gate';
import { punchList, type ToPutRight } from '../../../core/gate/results/punch-list';
import { newIssuePlan, withRaised } from '../../../core/issue/issue-plan';
import { issueOf, newEntry } from '../../../core/raid/raise';
import { accept } from '../../../core/result';
import { historyOf, signOffIdsIn } from '../../gate/history';
import { Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { pointId } from '../../raid/point-id';
import { inUnitOfWork } from '../../unit-of-work';
import type { EffectRules } from './effect-rules';

/**
 * Raises what a sign-off asks to be put right: an entry each, in a transaction of its own, which becomes a Jira issue. Each
 * has an id that it gets again when this is done again.
 */
export const raiseConditions: EffectRules<'raise-conditions'> = {
  isIdempotent: true,
  followsEarlier: null,
  notBefore: null,
  whenRefused: {
    leadsTo: 'trouble',
    kind: 'conditions',
    concerns: async ({ storage }, { gateId, signOffId }) => {
      const [{ value: gate }, { value: signOff }] = await storage.load([
        { kind: 'gate', id: gateId },
        { kind: 'sign-off', id: signOffId },
      ]);
      return gate && { engagementId: gate.engagementId, accountId: signOff?.by ?? null };
    },
  },
  perform: async (ports, { effect: { gateId, signOffId } }) => {
    const [{ value: gate }, { value: signOff }] = await ports.storage.load([
      { kind: 'gate', id: gateId },
      { kind: 'sign-off', id: signOffId },
    ]);
    if (!gate || !signOff) return 'done';
    const [{ value: round }, { value: engagement }] = await ports.storage.load([
      { kind: 'round', id: roundId(gateId, signOff.round) },
      { kind: 'engagement', id: gate.engagementId },
    ]);
    if (!round || !engagement) throw new Error('A signature without its round, or without its engagement');
    for (const [index, item] of punchList(signOff, round.content.criteria, engagement.calendar).entries()) {
      if (!ports.hasTime()) throw new Unavailable('storage', 0);
      await raiseOne(ports, gate, signOff, item, index);
    }
    return 'done';
  },
};

/** In its own round, a signature that is not counted any more; of an earlier round, the history tells. */
async function isTakenBack(ports: BackgroundPorts, gate: Gate, signOff: SignOff): Promise<boolean> {
  if (gate.round === signOff.round) return !gate.standing.some(({ decided }) => decided?.signOffId === signOff.id);
  return signOffIdsIn(await historyOf(ports, gate)).withdrawn.includes(signOff.id);
}

async function raiseOne(
  ports: BackgroundPorts,
  stored: Gate,
  signOff: SignOff,
  item: ToPutRight,
  index: number,
): Promise<void> {
  const { id: signOffId, by, at } = signOff;
  const id = pointId(signOffId, index);
  const { engagementId, projectId, subject } = stored;
  const [issueId, versionId] = [issueIdOf(subject), versionIdOf(subject)];
  const inboxId = personInbox(engagementId, by);
  const gateRef = { kind: 'gate', id: stored.id } as const;
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: gate }, { value: known }, { value: inbox = emptyInbox }] = await work.load(
      gateRef,
      { kind: 'raid', id },
      { kind: 'inbox', id: inboxId },
    );
    if (known || !gate || (await isTakenBack(ports, gate, signOff))) return accept(undefined);
    // As long as its round is asked it can be taken back, but not at this very moment.
    if (gate.round === signOff.round) work.expectUnchanged(gateRef);
    const fresh = newEntry({
      id,
      engagementId,
      projectId,
      ...issueOf(item.what),
      ...(item.isUnmet ? { isUnmet: true } : {}),
      ...(item.isRejection ? { isRejection: true } : {}),
      due: item.due,
      signOffId,
      signedTitle: headingAsked(gate).title,
      origin: { ask: gateRef, issueId, ...(versionId === null ? {} : { versionId }) },
      raisedBy: by,
      raisedAt: at,
      owner: gate.contact,
      reference: ports.reference(),
    });
    const entry = work.appendEvent(fresh, { what: 'entry-raised', actor: by, at });
    work.save('raid', id, entry);
    work.save('inbox', inboxId, raise(inbox, [id]));
    if (issueId !== null) {
      const [{ value: plan = newIssuePlan(issueId, projectId) }] = await work.load({ kind: 'issue', id: issueId });
      work.save('issue', issueId, withRaised(plan, [id]));
    }
    work.enqueue([{ kind: 'raise-issue', entryId: id, engagementId }]);
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}
