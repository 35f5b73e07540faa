import type { UnseenSubject } from '../../contract/engagement';
import { subjectText } from '../../core/engagement/noted/unseen';
import type { Ports } from '../ports/ports';
import { retrying } from '../retry';

/** As many issues as Jira tells about at once. */
const issuesAtOnce = 100;

/**
 * Those of these issues and versions that the app can see now, each as `subjectText` writes it.
 * @throws Unavailable, Refused where Jira does not say
 */
export async function seenNow(ports: Ports, asked: readonly UnseenSubject[]): Promise<ReadonlySet<string>> {
  return new Set([...(await seenIssues(ports, asked)), ...(await seenVersions(ports, asked))].map(subjectText));
}

async function seenIssues(ports: Ports, asked: readonly UnseenSubject[]): Promise<UnseenSubject[]> {
  const ids = [...new Set(asked.flatMap((each) => ('issueId' in each ? each.issueId : [])))];
  const seen: UnseenSubject[] = [];
  for (let start = 0; start < ids.length; start += issuesAtOnce) {
    const issues = await retrying(ports, () => ports.asApp.issues(ids.slice(start, start + issuesAtOnce)));
    seen.push(...issues.map(({ id }) => ({ issueId: id })));
  }
  return seen;
}

/** Jira tells about one version at a time. There are few. */
async function seenVersions(ports: Ports, asked: readonly UnseenSubject[]): Promise<UnseenSubject[]> {
  const seen: UnseenSubject[] = [];
  for (const versionId of new Set(asked.flatMap((each) => ('versionId' in each ? each.versionId : [])))) {
    const version = await retrying(ports, () => ports.asApp.subject({ kind: 'version', versionId }, []));
    if (version) seen.push({ versionId });
  }
  return seen;
}
