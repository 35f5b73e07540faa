import type { IssueInFull } from '../../app/ports/jira';
import { route } from '../platform/requests';
import { get } from './call';
import { readVisibleReply } from './reply';
import { coveredIn, type Issue } from './subject';

/** An issue with all that its gates can cover; undefined where it is gone, or hidden from the app. */
export async function issueInFull(issueIdOrKey: string): Promise<IssueInFull | undefined> {
  const issue = await readVisibleReply<Issue>(
    get(route`/rest/api/3/issue/${issueIdOrKey}?fields=*all,-comment,-worklog&expand=names`),
  );
  return (
    issue && {
      id: issue.id,
      projectId: issue.fields.project.id,
      parentId: issue.fields.parent?.id ?? null,
      versionIds: (issue.fields.fixVersions ?? []).map(({ id }) => id),
      covered: (covers) => coveredIn(issue.fields, covers, issue.names),
    }
  );
}
