import type { AccountId } from '../../contract/common';
import type { Unreachable } from '../../contract/gate/notice';
import { type Engagement, isCustomer } from '../../core/engagement/engagement';
import type { BackgroundPorts } from '../ports';

type Unmailed = Exclude<Unreachable, 'on-team' | 'unseen'>;

/**
 * Those of an engagement's people whom no message on its request reaches, as Jira has it now, and why. Whoever sees the
 * request through an organization alone is not mailed by it, and counts as off the request; so does whoever is no customer of
 * the engagement any more, and is let sign nothing.
 * @throws Unavailable
 */
export async function findUnreachable(
  ports: Pick<BackgroundPorts, 'asApp'>,
  { request, customers, mailsOff = [] }: Pick<Engagement, 'request' | 'customers' | 'mailsOff'>,
  accountIds: readonly AccountId[],
): Promise<Map<AccountId, Unmailed>> {
  if (accountIds.length === 0) return new Map();
  const [people, mailed] = await Promise.all([
    ports.asApp.people(accountIds),
    request ? ports.asApp.mailedAbout(request.id) : Promise.resolve<AccountId[]>([]),
  ]);
  const active = new Set(people.filter(({ isActive }) => isActive).map(({ accountId }) => accountId));
  const whyOf = (accountId: AccountId): Unmailed | undefined => {
    if (!active.has(accountId)) return 'closed';
    if (!mailed.includes(accountId) || !isCustomer({ customers }, accountId)) return 'off-request';
    return mailsOff.includes(accountId) ? 'mails-off' : undefined;
  };
  return new Map(
    accountIds.flatMap((accountId): [AccountId, Unmailed][] => {
      const why = whyOf(accountId);
      return why === undefined ? [] : [[accountId, why]];
    }),
  );
}
