import type { Ports } from '../ports';

type Readers = Pick<Ports, 'asUser' | 'asApp'>;

/**
 * The calls of Jira for whoever is calling, with the order held in which they are made: the app asks with its own rights only
 * after Jira or JSM has shown that person something as themselves, and never while such a question is on its way.
 * @throws from the app's calls, for a use case that makes them too early
 */
export function proofFirst({ asUser, asApp }: Readers): Readers {
  let asked = 0;
  let isProved = false;
  const noting =
    <Args extends unknown[], Reply>(
      ask: (...args: Args) => Promise<Reply>,
      isShown = (reply: Reply): boolean => reply !== undefined,
    ) =>
    async (...args: Args): Promise<Reply> => {
      asked++;
      try {
        const reply = await ask(...args);
        isProved ||= isShown(reply);
        return reply;
      } finally {
        asked--;
      }
    };
  const afterProof =
    <Args extends unknown[], Reply>(read: (...args: Args) => Promise<Reply>) =>
    async (...args: Args): Promise<Reply> => {
      if (!isProved || asked > 0)
        throw new Error('The app asks with its own rights only after the caller has been proved');
      return read(...args);
    };
  return {
    asUser: {
      ...asUser,
      issue: noting(asUser.issue),
      permissions: noting(asUser.permissions, (granted) => granted?.may('BROWSE_PROJECTS') ?? false),
      visibleIssues: noting(asUser.visibleIssues, ({ size }) => size > 0),
      request: noting(asUser.request),
    },
    asApp: { people: afterProof(asApp.people), subject: afterProof(asApp.subject) },
  };
}
