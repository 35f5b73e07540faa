/** Checkpoints that wait for something, or come round again, and the things in Jira that they wait for. */
import * as people from '../../../demo/people';
import type { CheckpointState, ListedCheckpoint } from '../../../src/contract/survey/checkpoint';
import type { Occasion } from '../../../src/contract/survey/occasion';
import type { CheckpointInFull, PlanCheckpoint, SurveyHistoryLine } from '../../../src/contract/survey/team-survey';
import { deleteInJira } from '../site/deleted';
import { accepted, jiraGet, newAttempt, type Site } from '../site/site';

export const minutes = 60_000;
export const hours = 60 * minutes;
export const days = 24 * hours;

type Engagement = { readonly id: string };

export const checkpointTerms = (engagement: Engagement, changes: Partial<PlanCheckpoint> = {}): PlanCheckpoint => ({
  attempt: newAttempt(),
  title: 'After the pilot',
  engagementIds: [engagement.id],
  questionnaireId: 'shipped.delivery',
  mode: 'named',
  audience: { roles: [], kinds: [], people: [] },
  opensOn: null,
  windowDays: 5,
  ...changes,
});

export const plan = async (
  site: Site,
  engagement: Engagement,
  changes: Partial<PlanCheckpoint> = {},
): Promise<CheckpointInFull> =>
  accepted(await site.plan(people.projectManager, 'plan-checkpoint', checkpointTerms(engagement, changes)));

export const planFor = (site: Site, engagement: Engagement, occasion: Occasion): Promise<CheckpointInFull> =>
  plan(site, engagement, { occasion });

export const shown = async (site: Site, { id }: { readonly id: string }): Promise<CheckpointInFull> =>
  accepted(await site.plan(people.projectManager, 'show-checkpoint', { checkpointId: id }));

export const stateOf = async (site: Site, checkpoint: { readonly id: string }): Promise<CheckpointState> =>
  (await shown(site, checkpoint)).state;

export const inState = async (site: Site, state: CheckpointState): Promise<readonly ListedCheckpoint[]> =>
  accepted(await site.plan(people.projectManager, 'list-checkpoints', { state })).checkpoints;

/** The number of times that its history tells of something. */
export async function told(site: Site, { id }: { readonly id: string }, wanted: SurveyHistoryLine['what']) {
  const lines = accepted(await site.plan(people.projectManager, 'show-checkpoint-history', { checkpointId: id }));
  return lines.filter(({ what }) => what === wanted).length;
}

/** The number of times that it has begun to open, by its history. */
export const openings = (site: Site, checkpoint: { readonly id: string }): Promise<number> =>
  told(site, checkpoint, 'checkpoint-opening');

export async function send(site: Site, method: 'POST' | 'PUT', path: string, body: object): Promise<{ id: string }> {
  const headers = { 'content-type': 'application/json' };
  const request = { method, path, headers, body: JSON.stringify(body) };
  const reply = await site.host.requestJira(people.projectAdministrator, request);
  if (reply.status >= 300) throw new Error(`${method} ${path} answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply.body as { id: string };
}

export async function makeVersion(site: Site, name: string, projectKey = 'HAR'): Promise<string> {
  const { id } = await jiraGet(site.host, people.projectAdministrator, `/rest/api/3/project/${projectKey}`);
  const made = await send(site, 'POST', '/rest/api/3/version', { name, projectId: Number(id) });
  return String(made.id);
}

export const changeVersion = (site: Site, versionId: string, change: object): Promise<unknown> =>
  send(site, 'PUT', `/rest/api/3/version/${versionId}`, change);

export async function mergeVersion(site: Site, versionId: string, into: string): Promise<void> {
  const path = `/rest/api/3/version/${versionId}/mergeto/${into}`;
  const { status } = await site.host.requestJira(people.projectAdministrator, { method: 'PUT', path, headers: {} });
  if (status !== 204) throw new Error(`The merge answered ${status}`);
}

export const deleteVersion = (site: Site, versionId: string): Promise<void> =>
  deleteInJira(site, `/rest/api/3/version/${versionId}`);

export const idOf = async (site: Site, issueKey: string): Promise<string> =>
  String((await jiraGet(site.host, people.projectAdministrator, `/rest/api/3/issue/${issueKey}?fields=status`)).id);

/** The id of a status that the project's issues have: that of one that was moved there. */
export const statusOf = async (site: Site, issueKey: string): Promise<string> =>
  String(
    (await jiraGet(site.host, people.projectAdministrator, `/rest/api/3/issue/${issueKey}?fields=status`)).fields.status
      .id,
  );

export const fixIn = (site: Site, issueKey: string, versionId: string): Promise<unknown> =>
  send(site, 'PUT', `/rest/api/3/issue/${issueKey}`, { fields: { fixVersions: [{ id: versionId }] } });
