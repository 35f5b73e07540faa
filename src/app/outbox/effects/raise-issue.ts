import { instantText } from '../../../core/calendar/day';
import type { Engagement } from '../../../core/engagement/engagement';
import { noteTrouble } from '../../../core/engagement/troubles';
import { newIssuePlan } from '../../../core/issue/issue-plan';
import type { IssueLink } from '../../../core/outbox/effect';
import type { RaidEntry } from '../../../core/raid/entry';
import { type EntryIssue, issueOpened } from '../../../core/raid/follow';
import { accept, refuse } from '../../../core/result';
import { theApp } from '../../caller';
import { Refused, Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { followCondition } from '../../raid/follow-condition';
import { inUnitOfWork } from '../../unit-of-work';
import { engagementOfEntry } from './concern';
import { type EffectRules, searchLagSeconds } from './effect-rules';

/** Makes a Jira issue of an entry, and ties it to the entry in the transaction that ends the outbox entry. */
export const raiseIssue: EffectRules<'raise-issue'> = {
  // Every making is an issue. One that is there already is found by the reference in its entity property.
  isIdempotent: false,
  searchLagSeconds,
  followsEarlier: null,
  notBefore: null,
  whenRefused: {
    leadsTo: 'trouble',
    kind: 'entry',
    concerns: (ports, { entryId }) => engagementOfEntry(ports, entryId),
  },
  perform: async (ports, { id, effect: { entryId, engagementId } }, triedSince) => {
    const [{ value: entry }, { value: engagement }] = await ports.storage.load([
      { kind: 'raid', id: entryId },
      { kind: 'engagement', id: engagementId },
    ]);
    if (!entry || !engagement || entry.issue) return 'done';
    const earlier = triedSince === null ? undefined : await findEarlier(ports, entry);
    const issue = earlier ?? (await make(ports, id, entry, engagement));
    return tie(ports, id, entryId, issue);
  },
};

/** A search that is refused is no refusal of the issue: it is tried again. */
async function findEarlier(ports: BackgroundPorts, entry: RaidEntry): Promise<EntryIssue | undefined> {
  try {
    return await ports.asApp.findIssue(entry);
  } catch (error) {
    throw error instanceof Refused ? new Unavailable('jira', error.status) : error;
  }
}

/** An issue without the words where more people would see them than may; if that is because Jira refused, administrators hear of it. */
async function make(
  ports: BackgroundPorts,
  outboxId: string,
  entry: RaidEntry,
  engagement: Engagement,
): Promise<EntryIssue> {
  const made = await ports.asApp.makeIssue(entry, engagement, await titleOf(ports, entry));
  if (!('isTooOpen' in made)) return made;
  // First, because an issue that is there already is only found by a later attempt.
  if (made.refusal !== null) await tellOfBare(ports, outboxId, entry, made.refusal);
  return ports.asApp.makeBareIssue(entry, engagement);
}

async function tellOfBare(
  ports: BackgroundPorts,
  entryId: string,
  { engagementId, raisedBy: accountId }: RaidEntry,
  reason: string,
): Promise<void> {
  const now = { actor: theApp, at: instantText(ports.now()) };
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id: engagementId });
    if (!known || known.troubles.some((each) => each.entryId === entryId)) return accept(undefined);
    const settled = noteTrouble(known, { kind: 'entry-words', accountId, reason, at: now.at, entryId }, now);
    if (!settled) return refuse('try-again');
    work.save('engagement', engagementId, work.appendEvent(settled.engagement, settled.event));
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}

async function titleOf(ports: BackgroundPorts, { origin }: RaidEntry): Promise<string | undefined> {
  if (!origin) return undefined;
  const [found] = await ports.storage.load([origin.ask]);
  return found.value?.title;
}

async function tie(
  ports: BackgroundPorts,
  outboxId: string,
  entryId: string,
  issue: EntryIssue,
): Promise<'done' | 'fulfilled'> {
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: known }, { value: plan }] = await work.load(
      { kind: 'raid', id: entryId },
      { kind: 'issue', id: issue.id },
    );
    // A repeat after a lost reply finds its own work: there is nothing left to do.
    if (!known || known.issue) return accept<'done' | 'fulfilled'>('done');
    const { projectId, origin } = known;
    if (plan?.madeOf && plan.madeOf !== entryId) throw new Error('The issue found belongs to an entry already');
    const settled = issueOpened(known, issue, { actor: theApp, at: instantText(ports.now()) });
    work.save('raid', entryId, work.appendEvent(settled.entry, settled.event));
    await followCondition(work, known, settled.entry);
    work.save('issue', issue.id, { ...(plan ?? newIssuePlan(issue.id, projectId)), madeOf: entryId });
    if (origin?.issueId) {
      work.enqueue([{ kind: 'link-issue', issueId: issue.id, toIssueId: origin.issueId, link: linkOf(known) }]);
    }
    work.fulfil(outboxId);
    return accept<'done' | 'fulfilled'>('fulfilled');
  });
  if (!done.ok) throw new Unavailable('storage', 409);
  return done.value;
}

/**
 * An issue that keeps a customer from going on, or from accepting, blocks the one that it came up with; a risk may
 * never come to pass.
 */
const linkOf = ({ kind }: RaidEntry): IssueLink => (kind === 'issue' ? 'Blocks' : 'Relates');
