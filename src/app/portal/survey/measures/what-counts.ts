import type { AccountId } from '../../../../contract/common';
import type { Result } from '../../../../contract/result';
import {
  type MarkMeasure,
  type NamedPerson,
  type ProposeTarget,
  type Side,
  type Signed,
  scoredMeasureKeys,
  type Target,
  type TargetCommand,
  type TargetVersion,
  type WhatCounts,
} from '../../../../contract/survey/measures';
import type { ProvedCustomer } from '../../../../core/access/proved-customer';
import type { Attribution } from '../../../../core/audit/event';
import type { Effect } from '../../../../core/outbox/effect';
import { accept, refuse } from '../../../../core/result';
import { countersignTarget, counterTarget, maySign } from '../../../../core/survey/measures/by-customer';
import { type ChangedMeasures, changeTarget } from '../../../../core/survey/measures/command';
import { isMarked, withMark } from '../../../../core/survey/measures/mark';
import { targetOf } from '../../../../core/survey/measures/measures';
import { spokeLast } from '../../../../core/survey/told/target-news';
import { proveCustomer } from '../../../access/customer';
import { attributionTo, type Caller } from '../../../caller';
import { type NameOf, namesOf } from '../../../names-of';
import type { Ports } from '../../../ports/ports';
import { loadMeasures, type Measured, saveMeasures } from '../../../survey/measures/load-measures';
import { inUnitOfWork } from '../../../unit-of-work';

type Decide<Command> = (measured: Measured, command: Command, by: Attribution) => Result<ChangedMeasures | 'already'>;

/** A command of a customer on what counts for them: the proof that they are a customer, one transaction, and all of it as it is then. */
const command =
  <Command extends { readonly engagementId: string }>(decide: Decide<Command>) =>
  async (ports: Ports, caller: Caller, wanted: Command): Promise<Result<WhatCounts>> => {
    let customer: ProvedCustomer | undefined;
    return inUnitOfWork(ports, async (work) => {
      const found = await loadMeasures(work, wanted.engagementId);
      if (!found) return refuse('not-found');
      if (!customer) {
        const proved = await proveCustomer(ports, caller, found.engagement);
        if (!proved.ok) return proved;
        customer = proved.value;
      }
      const decided = decide(found, wanted, attributionTo(ports, caller));
      if (!decided.ok) return decided;
      const measures = decided.value === 'already' ? found.measures : saveMeasures(work, found, decided.value);
      if (decided.value !== 'already') work.enqueue(newsOf(found, decided.value));
      // Names are asked for before anything is written: else what is done could be refused.
      return accept(await named(ports, customer, { ...found, measures }));
    });
  };

/** The team hears of a target that a customer counters or signs. What they mark it reads on the project page. */
const newsOf = ({ engagement, measures: before }: Measured, { target }: ChangedMeasures): Effect[] =>
  target
    ? [
        {
          kind: 'tell-team-of-target',
          engagementId: engagement.id,
          ...target,
          answering: spokeLast(before, target.measure),
        },
      ]
    : [];

/** All that customers do about what counts for them. */
export const whatCounts = {
  show: command<{ readonly engagementId: string }>(() => accept('already')),
  mark: command<MarkMeasure>(({ engagement, measures }, { measure, isMarked: isWanted }, by) => {
    const after = withMark(measures, engagement, by.actor, measure, isWanted);
    if (after === 'already') return accept(after);
    const what = isWanted ? 'measure-marked' : 'measure-unmarked';
    return accept({ measures: after, event: { ...by, what, facts: { measure } } });
  }),
  counter: command<ProposeTarget>(({ engagement, measures }, wanted, by) =>
    changeTarget('counter-target', measures, wanted, by, (target) => counterTarget(target, wanted, by, engagement)),
  ),
  countersign: command<TargetCommand>(({ engagement, measures }, wanted, by) =>
    changeTarget('countersign-target', measures, wanted, by, (target) => countersignTarget(target, by, engagement)),
  ),
};

async function named(ports: Ports, customer: ProvedCustomer, measured: Measured): Promise<WhatCounts> {
  const people = scoredMeasureKeys.flatMap((measure) => peopleIn(targetOf(measured.measures, measure)));
  return view(customer, measured, await namesOf(ports, people));
}

const versionsIn = ({ agreed, proposed }: Target<AccountId>) => [agreed, proposed].flatMap((each) => each ?? []);

const peopleIn = (target: Target<AccountId>): AccountId[] =>
  [
    ...versionsIn(target).flatMap(({ by, team, customer }) => [by, team?.by, customer?.by]),
    target.withdrawn?.by,
  ].flatMap((each) => each ?? []);

/** A colleague goes without a name where colleagues do not see each other. */
function view(customer: ProvedCustomer, { engagement, measures }: Measured, nameOf: NameOf): WhatCounts {
  customer.assertOf(measures);
  const { accountId } = customer;
  const person = (by: AccountId, side: Side): NamedPerson => {
    const isYou = by === accountId;
    return { name: side === 'team' || isYou || engagement.colleaguesSee ? nameOf(by) : null, side, isYou };
  };
  const signed = (signature: Signed<AccountId> | null, side: Side) =>
    signature && { at: signature.at, by: person(signature.by, side) };
  const version = (of: TargetVersion<AccountId> | null): TargetVersion<NamedPerson> | null =>
    of && {
      ...of,
      by: person(of.by, of.side),
      team: signed(of.team, 'team'),
      customer: signed(of.customer, 'customer'),
    };
  return {
    maySign: maySign(engagement, accountId),
    measures: scoredMeasureKeys.map((measure) => {
      const { agreed, proposed, withdrawn, revision } = targetOf(measures, measure);
      return {
        measure,
        isMarked: isMarked(measures, accountId, measure),
        target: {
          agreed: version(agreed),
          proposed: version(proposed),
          withdrawn: withdrawn && { ...withdrawn, by: person(withdrawn.by, 'team') },
          revision,
        },
      };
    }),
  };
}
