/** The acts of people on a rough day: any command, by anyone, of any task, as it is now or as it was a while ago. */
import type { Random } from 'forge-host/random';
import { customerSponsor, customerUser, developer, projectManager } from '../../../demo/people';
import type { AskOwner } from '../../../src/contract/common';
import type { CompletionEvidence, EvidenceRule, TeamTask } from '../../../src/contract/task/task';
import type { GiveTask } from '../../../src/contract/task/team-task';
import { type openEngagement, type Site, taskFor, termsOf } from '../site/site';

export type Engagement = Awaited<ReturnType<typeof openEngagement>>;

/** The issues that stay; another one may go. */
export const issues = ['HAR-1', 'HAR-2'] as const;
export const customers = [customerSponsor, customerUser] as const;
const teamMembers = [projectManager, developer] as const;

const day = 24 * 60 * 60 * 1000;

/** One command, decided to the last word, so that it can be sent twice. */
export type Command = (site: Site, task: TeamTask | undefined) => Promise<unknown>;

/** @returns a command of the team's or of a customer's on a task of the issue */
export function anyCommand(random: Random, engagement: Engagement, issueKey: string, now: number): Command {
  const teamMember = random.pick([...teamMembers]);
  const customer = random.pick([...customers]);
  const where = { issueKey };
  const at = { requestKey: engagement.requestKey };
  const wanted = anyTask(random, engagement, now);
  const date = new Date(now + (2 + random.integer(20)) * day).toISOString().slice(0, 10);
  const owner = anyOwner(random);
  const isAccepted = random.chance(0.5);
  const reference = ({ id: taskId, revision }: TeamTask) => ({ taskId, revision });
  const onTask =
    (act: (site: Site, task: TeamTask) => Promise<unknown>): Command =>
    async (site, task) =>
      task && act(site, task);

  const ways: readonly [weight: number, command: Command][] = [
    [9, (site) => site.team(teamMember, 'give-task', wanted, where)],
    [2, onTask((site, task) => site.portal(customer, 'accept-task', reference(task), at))],
    [
      2,
      onTask((site, task) => site.portal(customer, 'propose-date', { ...reference(task), date, reason: 'Away' }, at)),
    ],
    [2, onTask((site, task) => site.portal(customer, 'decline-task', { ...reference(task), reason: 'Not ours' }, at))],
    [
      2,
      onTask((site, task) => site.portal(customer, 'hand-over-task', { ...reference(task), to: handedTo(owner) }, at)),
    ],
    [2, onTask((site, task) => site.portal(customer, 'report-stuck', { ...reference(task), reason: 'No access' }, at))],
    [1, onTask((site, task) => site.portal(customer, 'report-unstuck', reference(task), at))],
    [
      6,
      onTask((site, task) =>
        site.portal(customer, 'complete-task', { ...reference(task), ...evidenceFor(task.evidenceRule) }, at),
      ),
    ],
    [1, onTask((site, task) => site.portal(customer, 'undo-task', reference(task), at))],
    [3, onTask((site, task) => site.team(teamMember, 'confirm-task', reference(task), where))],
    [2, onTask((site, task) => site.team(teamMember, 'return-task', { ...reference(task), missing: 'More' }, where))],
    [
      1,
      onTask((site, task) => site.team(teamMember, 'withdraw-task', { ...reference(task), reason: 'Enough' }, where)),
    ],
    [2, onTask((site, task) => site.team(teamMember, 'reassign-task', { ...reference(task), owner }, where))],
    [
      2,
      onTask((site, task) =>
        site.team(teamMember, 'answer-proposal', { ...reference(task), isAccepted, words: '' }, where),
      ),
    ],
    [
      2,
      onTask((site, task) => site.team(teamMember, 'unblock-task', { ...reference(task), words: 'Try again' }, where)),
    ],
    [1, onTask((site, task) => site.team(teamMember, 'activate-task', reference(task), where))],
    [
      1,
      onTask((site, task) =>
        site.team(teamMember, 'change-task', { ...reference(task), terms: changed(task, date) }, where),
      ),
    ],
    [
      1,
      (site) => {
        const raised = { attempt: wanted.attempt, engagementId: engagement.id, what: 'The test system is down' };
        return site.portal(customer, 'raise-entry', { ...raised, kind: 'issue' }, at);
      },
    ],
  ];
  let left = random.integer(ways.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, command] of ways) {
    if (left < weight) return command;
    left -= weight;
  }
  throw new Error('The weights add up to more than they are');
}

const handedTo = (owner: AskOwner): string | null => (owner.kind === 'person' ? owner.accountId : null);

function anyTask(random: Random, engagement: Engagement, now: number): GiveTask {
  const due = random.chance(0.7) ? new Date(now + random.integer(12) * day).toISOString().slice(0, 10) : null;
  const evidence = random.pick<EvidenceRule>([
    { kind: 'none' },
    { kind: 'comment' },
    { kind: 'link' },
    { kind: 'risks' },
  ]);
  const later = new Date(now + (1 + random.integer(3)) * day).toISOString().slice(0, 10);
  return taskFor(engagement, {
    title: `Task ${random.integer(1_000_000)}`,
    owner: anyOwner(random),
    due: due !== null && due < later ? null : due,
    evidenceRule: evidence,
    type: evidence.kind === 'risks' ? 'risk-identification' : 'information',
    isUrgent: random.chance(0.3),
    activation: random.chance(0.25) ? { kind: 'date', day: later } : { kind: 'now' },
  });
}

const anyOwner = (random: Random): AskOwner =>
  random.pick<AskOwner>([{ kind: 'side' }, ...customers.map((accountId) => ({ kind: 'person', accountId }) as const)]);

function evidenceFor({ kind }: EvidenceRule): CompletionEvidence {
  const comment = 'Done';
  switch (kind) {
    case 'link':
      return { comment, link: 'https://example.com/list' };
    case 'risks':
      return { comment, risks: [{ what: 'The harbour freezes', likelihood: 1, impact: 3, noticedBy: 'The pilots' }] };
    default:
      return { comment };
  }
}

function changed(task: TeamTask, due: string) {
  const { title, instructions, type, effort, evidenceRule: evidence, links, isUrgent, urgentReason } = task;
  return {
    ...termsOf({
      ...({} as GiveTask),
      title,
      instructions,
      type,
      effort,
      evidenceRule: evidence,
      links,
      isUrgent,
      ...(urgentReason === undefined ? {} : { urgentReason }),
      due,
    }),
  };
}
