import type { AskedAbout } from '../../core/access/shown';
import type { Ports } from '../ports/ports';

type Readers = Pick<Ports, 'asUser' | 'asApp'>;

/**
 * The calls of Jira for whoever is calling, with the order held in which they are made: the app asks with its own rights only
 * after Jira or JSM has shown that person something as themselves, and never while such a question is on its way. What a gate
 * stands on it looks at only for whom Jira has shown that very issue, or the project of a version; or for a reader of a request, as
 * customers see none of both: which gates are theirs, the proofs of the use case decide. Whether issues are there it asks for whom
 * Jira has shown the project: the use case tells of them no more than that.
 * @throws from the app's calls, for a use case that makes them too early, or about something else
 */
export function proofFirst({ asUser, asApp }: Readers): Readers {
  let asked = 0;
  const shown = new Set<string>();
  const noting =
    <Args extends unknown[], Reply>(
      ask: (...args: Args) => Promise<Reply>,
      whatOf: (reply: Reply) => readonly string[],
    ) =>
    async (...args: Args): Promise<Reply> => {
      asked++;
      try {
        const reply = await ask(...args);
        for (const what of whatOf(reply)) shown.add(what);
        return reply;
      } finally {
        asked--;
      }
    };
  const afterProof =
    <Args extends unknown[], Reply>(read: (...args: Args) => Promise<Reply>, isProvedFor: (...args: Args) => boolean) =>
    async (...args: Args): Promise<Reply> => {
      if (asked > 0 || !isProvedFor(...args))
        throw new Error('The app asks with its own rights only after the caller has been proved');
      return read(...args);
    };
  return {
    asUser: {
      ...asUser,
      issue: noting(asUser.issue, (issue) => (issue ? [issueMark(issue.id)] : [])),
      permissions: noting(asUser.permissions, (granted) =>
        granted?.may('BROWSE_PROJECTS') ? [markOf(granted.on)] : [],
      ),
      visibleIssues: noting(asUser.visibleIssues, (issues) => [...issues.keys()].map(issueMark)),
      request: noting(asUser.request, (request) => (request ? [anyRequest] : [])),
    },
    asApp: {
      people: afterProof(asApp.people, () => shown.size > 0),
      issues: afterProof(asApp.issues, () => shown.has(anyProject)),
      subject: afterProof(
        asApp.subject,
        (subject) =>
          shown.has(anyRequest) || shown.has(subject.kind === 'issue' ? issueMark(subject.issueId) : anyProject),
      ),
    },
  };
}

const issueMark = (issueId: string): string => `issue ${issueId}`;
/** Of which project a version is, only Jira knows: the use case has asked about the one that the gate was drafted in. */
const anyProject = 'project';
const anyRequest = 'request';

const markOf = (on: AskedAbout): string => ('issueId' in on ? issueMark(on.issueId) : anyProject);
