import type { IssueNow, JiraAsApp } from '../../app/ports/jira';
import type { RaidProgress } from '../../contract/raid';
import { route } from '../platform/requests';
import { send } from './call';
import { readReply } from './reply';

export type InStatus = { readonly status: { readonly statusCategory?: { readonly key?: string } } };
type Issue = {
  readonly id: string;
  readonly key: string;
  readonly fields: InStatus & { readonly project: { readonly id: string } };
};

/** Issues by their ids, as far as the app sees them. */
export const issues: JiraAsApp['issues'] = async (issueIdsOrKeys) => {
  const body = { issueIdsOrKeys, fields: ['status', 'project'] };
  const reply = await readReply<{ issues: Issue[] }>(send('POST', route`/rest/api/3/issue/bulkfetch`, body));
  return reply.issues.map(
    ({ id, key, fields }): IssueNow => ({ id, key, projectId: fields.project.id, progress: progressIn(fields) }),
  );
};

export const progressIn = ({ status }: InStatus): RaidProgress => {
  const key = status.statusCategory?.key;
  return key === 'done' || key === 'indeterminate' ? key : 'new';
};
