/** Tasks in every state on one issue of the demo's story, and what is around them: for looking at, not a story. */
import {
  customerSponsor,
  customerUser,
  developer,
  otherCompanyCustomer,
  projectAdministrator,
  projectManager,
} from '../../../demo/people';
import { type EngagementSummary, troubleKinds } from '../../../src/contract/engagement';
import type { PortalTask, TeamTask } from '../../../src/contract/task/task';
import { deleteIssue } from '../../forge/site/deleted';
import { accepted, giveTask, jiraGet, openEngagement, reference, type Site } from '../../forge/site/site';
import { rewrite } from '../../forge/site/stored';

/** The issue that has them all. */
export const crowdedIssue = 'HAR-1';

const sponsor = { kind: 'person', accountId: customerSponsor } as const;
const user = { kind: 'person', accountId: customerUser } as const;
const riskOf = (what: string) => ({ what, likelihood: 2, impact: 3, noticedBy: 'The harbour office' }) as const;

export async function makeEveryState(resolvers: Site): Promise<void> {
  const { engagements } = accepted(await resolvers.admin(projectAdministrator, 'show-settings', {}));
  const [engagement] = engagements;
  if (!engagement?.requestKey) throw new Error('The story has an engagement');
  await introduceContacts(resolvers, engagement);
  const where = { requestKey: engagement.requestKey };
  const give = (changes: Parameters<typeof giveTask>[2]) => giveTask(resolvers, engagement, changes);
  const shown = async (task: TeamTask, person: string): Promise<PortalTask> =>
    accepted(await resolvers.portal(person, 'show-task', { taskId: task.id }, where));
  const asked = async (task: TeamTask, person = customerSponsor) => reference(await shown(task, person));
  const { id: blockerId } = await jiraGet(resolvers.host, projectManager, '/rest/api/3/issue/HAR-12');

  await give({ title: 'Invite the dispatchers', owner: user, activation: { kind: 'date', day: '2027-01-11' } });
  await give({ title: 'Try the new calendar', activation: { kind: 'issues', issueIds: [blockerId] } });
  await give({
    title: 'Call the harbour master',
    owner: { kind: 'side' },
    isUrgent: true,
    effort: 90,
    links: [{ url: 'https://example.com/numbers', label: 'Telephone numbers' }],
    evidenceRule: { kind: 'answers', questions: ['Whom did you reach?', 'What did they say?'] },
  });
  const accept = await give({ title: 'Order the signs', due: '2026-12-18', effort: 480, owner: user });
  accepted(await resolvers.portal(customerUser, 'accept-task', await asked(accept, customerUser), where));

  const stuck = await give({ title: 'Load the berths into the test system' });
  const reason = 'Our account for the test system is locked.';
  accepted(await resolvers.portal(customerSponsor, 'report-stuck', { ...(await asked(stuck)), reason }, where));

  const later = await give({ title: 'Send the price list', due: '2026-12-01' });
  const proposal = { date: '2026-12-08', reason: 'Our buyer is away until then.' };
  accepted(await resolvers.portal(customerSponsor, 'propose-date', { ...(await asked(later)), ...proposal }, where));

  const declined = await give({ title: 'Translate the invoice texts', owner: sponsor });
  const why = 'We have no translator.';
  accepted(await resolvers.portal(customerSponsor, 'decline-task', { ...(await asked(declined)), reason: why }, where));

  const risky = await give({
    title: 'Tell us what could go wrong',
    type: 'risk-identification',
    evidenceRule: { kind: 'risks' },
  });
  const risks = [riskOf('The harbour freezes over'), riskOf('The customs interface changes')];
  accepted(
    await resolvers.portal(
      customerSponsor,
      'complete-task',
      { ...(await asked(risky)), comment: 'All we know.', risks },
      where,
    ),
  );
  await give({
    title: 'Tell us more risks',
    type: 'risk-identification',
    evidenceRule: { kind: 'risks' },
    owner: user,
  });

  const dropped = await give({ title: 'Choose a colour', owner: user });
  const gone = { taskId: dropped.id, revision: dropped.revision, reason: 'We kept the old one.' };
  accepted(await resolvers.team(projectManager, 'withdraw-task', gone));
  await askAgain(resolvers, 'HAR-19');
  // Until entries are issues, messages are sent, and lists have caught up.
  await resolvers.host.advance(60_000);
  const { raid } = accepted(await resolvers.team(projectManager, 'show-issue', {}));
  const [entry] = raid;
  if (!entry) throw new Error('Risks are listed with the issue of their task');
  const answer = { entryId: entry.id, revision: entry.revision, outcome: 'We hired an ice-breaker for January.' };
  accepted(await resolvers.team(projectManager, 'tell-outcome', answer));
}

/** An engagement of another project in all the trouble that there is: its request deleted, and each kind of effect refused. */
export async function makeTroubles(resolvers: Site): Promise<void> {
  const { id, requestKey } = await openEngagement(resolvers, [otherCompanyCustomer], 'Southbay', 'DAY');
  await deleteIssue(resolvers, requestKey);
  await resolvers.host.advance(4 * 60_000);
  rewrite(resolvers.host, 'engagement', `engagement:${id}`, ({ doc, ...attributes }) => ({
    ...attributes,
    doc: {
      ...doc,
      former: [customerUser],
      stillRead: [{ accountId: customerUser, organizations: ['Northwind Terminals (demo)', 'מסוף הנמל'] }],
      troubles: troubleKinds.map((kind) => ({
        kind,
        accountId: kind === 'participant' ? customerUser : null,
        reason: kind === 'message' ? 'Issue does not exist or you do not have permission to see it. '.repeat(4) : '',
        at: '2026-11-20T09:00:00Z',
        entryId: kind,
      })),
    },
  }));
}

/** The story leaves a gate that was signed and has changed since. */
async function askAgain(resolvers: Site, issueKey: string): Promise<void> {
  const gates = accepted(await resolvers.team(projectManager, 'show-issue', {}, { issueKey })).asks.gate.shown;
  const changed = gates.find(({ state }) => state === 'invalidated');
  if (!changed) throw new Error(`The story has a gate on ${issueKey} that has changed since`);
  accepted(await resolvers.team(projectManager, 'open-gate', { gateId: changed.id, revision: changed.revision }));
}

async function introduceContacts(resolvers: Site, { id: engagementId, revision }: EngagementSummary): Promise<void> {
  const hours = 'Mon to Fri, 9 to 17';
  const contacts = [
    {
      accountId: developer,
      role: 'Interfaces and data',
      hours,
      languages: 'English',
      backup: projectManager,
      escalation: 1,
    },
    {
      accountId: projectManager,
      role: 'Everything else',
      hours,
      languages: 'English, German',
      backup: null,
      escalation: 2,
    },
  ];
  accepted(await resolvers.admin(projectAdministrator, 'set-contacts', { engagementId, revision, contacts }));
}
