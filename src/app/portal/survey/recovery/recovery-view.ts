import type { PortalRecovery } from '../../../../contract/survey/recovery';
import type { ProvedCustomer } from '../../../../core/access/proved-customer';
import { mayGoOn } from '../../../../core/survey/recovery/by-customer';
import type { RecoveryCase } from '../../../../core/survey/recovery/case';
import { type NameOf, namesOf } from '../../../names-of';
import type { Ports } from '../../../ports/ports';

/** Names of whoever of the team has replied in some cases. Where nobody has, Jira is not asked. */
export const namesInCases = (ports: Ports, cases: readonly (RecoveryCase | undefined)[]): Promise<NameOf> =>
  namesOf(
    ports,
    cases.flatMap((of) => of?.turns.filter(({ side }) => side === 'team').map(({ who }) => who) ?? []),
  );

/**
 * A case as its customer sees it: what both sides wrote, and nothing of whose it is in the team. Null where there is none, or they have taken it
 * back. @throws for what is somebody else's
 */
export function recoveryView(
  customer: ProvedCustomer,
  of: RecoveryCase | undefined,
  nameOf: NameOf,
): PortalRecovery | null {
  if (!of || of.state.name === 'taken-back') return null;
  customer.assertOf(of);
  if (of.accountId !== customer.accountId) throw new Error('Nobody is shown the case of somebody else');
  return {
    state: shownState(of),
    revision: of.history.length,
    turns: of.turns.map(({ side, who, at, acknowledgement, text, by }) => ({
      side,
      at,
      acknowledgement,
      text,
      by,
      name: side === 'team' ? nameOf(who) : null,
    })),
    mayGoOn: mayGoOn(of),
  };
}

function shownState({ state }: RecoveryCase): PortalRecovery['state'] {
  switch (state.name) {
    case 'answered':
      return 'replied';
    case 'settled':
      return 'settled';
    case 'unconfirmed':
    case 'out-of-reach':
      return 'unconfirmed';
    default:
      return 'waiting';
  }
}
