import type { AccountId } from '../../contract/common';
import type { Unreachable } from '../../contract/gate/notice';
import { type Engagement, isCustomer } from '../../core/engagement/engagement';
import type { BackgroundPorts } from '../ports/ports';

type Unmailed = Exclude<Unreachable, 'on-team' | 'unseen'>;

type Reach = {
  readonly unreachable: ReadonlyMap<AccountId, Unmailed>;
  /** The request is gone, or out of the app's sight: nobody is reached by it. */
  readonly isRequestUnseen: boolean;
};

/**
 * Those of an engagement's people whom no message on its request reaches, as Jira has it now, and why. Whoever sees the
 * request through an organization alone is not mailed by it, and counts as off the request; so does whoever is no customer of
 * the engagement any more, and is let sign nothing.
 * @throws Unavailable
 */
export async function findReach(
  ports: Pick<BackgroundPorts, 'asApp'>,
  { request, customers, mailsOff = [] }: Pick<Engagement, 'request' | 'customers' | 'mailsOff'>,
  accountIds: readonly AccountId[],
): Promise<Reach> {
  const [people, known] = await Promise.all([
    ports.asApp.people(accountIds),
    request ? ports.asApp.mailedAbout(request.id) : [],
  ]);
  const mailed = known ?? [];
  const active = new Set(people.filter(({ isActive }) => isActive).map(({ accountId }) => accountId));
  const whyOf = (accountId: AccountId): Unmailed | undefined => {
    if (!active.has(accountId)) return 'closed';
    if (!mailed.includes(accountId) || !isCustomer({ customers }, accountId)) return 'off-request';
    return mailsOff.includes(accountId) ? 'mails-off' : undefined;
  };
  const unreachable = new Map(
    accountIds.flatMap((accountId): [AccountId, Unmailed][] => {
      const why = whyOf(accountId);
      return why === undefined ? [] : [[accountId, why]];
    }),
  );
  return { unreachable, isRequestUnseen: known === undefined };
}

/** @throws Unavailable @see findReach */
export const findUnreachable = async (
  ...[ports, engagement, accountIds]: Parameters<typeof findReach>
): Promise<Reach['unreachable']> =>
  accountIds.length === 0 ? new Map() : (await findReach(ports, engagement, accountIds)).unreachable;
