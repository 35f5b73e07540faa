import type { IsoDate } from '../../../contract/common';
import type { AnswerProposedDeputy, EndDeputy, NameDeputy, PortalDeputies } from '../../../contract/portal-deputies';
import type { Result } from '../../../contract/result';
import type { ProvedCustomer } from '../../../core/access/proved-customer';
import type { Attribution } from '../../../core/audit/event';
import { dayIn } from '../../../core/calendar/day';
import {
  answerProposedDeputy,
  declineToStandIn,
  deputiesChanged,
  endDeputy,
  nameDeputy,
} from '../../../core/engagement/deputy';
import type { Engagement } from '../../../core/engagement/engagement';
import type { SettledOnce } from '../../../core/engagement/settled';
import { accept, refuse } from '../../../core/result';
import { proveCustomer } from '../../access/customer';
import { attributionTo, type Caller } from '../../caller';
import { namesOf } from '../../names-of';
import type { Ports } from '../../ports/ports';
import { inUnitOfWork } from '../../unit-of-work';
import { portalDeputies } from './deputies-view';

type Decide<Command> = (
  engagement: Engagement,
  command: Command,
  today: IsoDate,
  attribution: Attribution,
) => Result<SettledOnce>;

type DeputyCommand<Command> = (ports: Ports, caller: Caller, command: Command) => Promise<Result<PortalDeputies>>;

/** A command of a customer on deputies: one read, the proof that they are a customer, one transaction. */
const command =
  <Command extends { readonly engagementId: string }>(decide: Decide<Command>): DeputyCommand<Command> =>
  async (ports, caller, wanted) => {
    const { engagementId } = wanted;
    let customer: ProvedCustomer | undefined;
    return inUnitOfWork<PortalDeputies>(ports, async (work) => {
      const [{ value: known }] = await work.load({ kind: 'engagement', id: engagementId });
      if (!known) return refuse('not-found');
      if (!customer) {
        const proved = await proveCustomer(ports, caller, known);
        if (!proved.ok) return proved;
        customer = proved.value;
      }
      const view = portalView(ports, customer);
      const today = dayIn(known.calendar.timeZone, ports.now());
      const settled = decide(known, wanted, today, attributionTo(ports, caller));
      if (!settled.ok) return settled;
      if (settled.value === 'already') return view(known);
      const after = work.appendEvent(settled.value.engagement, settled.value.event);
      work.save('engagement', engagementId, after);
      // The memberships of deputies follow: of those who stand in now, and of those who no longer do.
      const deputies = deputiesChanged(known, after);
      work.enqueue(deputies.map((of) => ({ kind: 'sync-memberships' as const, engagementId, of })));
      return view(after);
    });
  };

/** The reply, with the names that Jira tells: it is asked before anything is written. */
const portalView =
  (ports: Ports, customer: ProvedCustomer) =>
  async (engagement: Engagement): Promise<Result<PortalDeputies>> => {
    const shown = portalDeputies(customer, engagement, ports.now());
    return accept(shown.named(await namesOf(ports, shown.people)));
  };

/** The commands of customers on deputies: they name their own, answer a proposal, end it, and decline to stand in for somebody. */
export const deputyCommands = {
  name: command<NameDeputy>((engagement, { deputy }, today, by) => nameDeputy(engagement, deputy, today, by)),
  answer: command<AnswerProposedDeputy>((engagement, { deputy, isAgreed }, today, by) =>
    answerProposedDeputy(engagement, deputy, isAgreed, today, by),
  ),
  end: command<EndDeputy>((engagement, { accountId }, _today, by) => endDeputy(engagement, accountId, by)),
  decline: command<EndDeputy>((engagement, { accountId }, _today, by) => declineToStandIn(engagement, accountId, by)),
};
