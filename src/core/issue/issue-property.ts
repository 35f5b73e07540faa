import type { AskKind } from '../../contract/calls/ask';
import type { AllOf, IsoDate } from '../../contract/common';
import type { CountedAsk } from '../ask/kind';
import { type AskItems, askKinds, type onIssueRules, onIssueRulesOf } from '../kinds/ask-kinds';
import type { SurveyFields } from '../survey/on-issue/survey-fields';

/**
 * The content of the issue's entity property, for JQL, boards and automation. It informs; storage decides. What stands
 * here counts asks of every kind, and each kind adds fields of its own. `overdue` is brought up to date when the due
 * day of an ask is over in the customer's time zone.
 */
export type IssueProperty = KindFields &
  Partial<SurveyFields> & {
    readonly waitingOnCustomer: number;
    readonly waitingOnTeam: number;
    readonly overdue: number;
    /** The customers who are named owners of open tasks, or are to sign now. */
    readonly waitingOn: readonly string[];
    readonly nextDue?: IsoDate;
    /** The signature on an issue that is made of a RAID entry. */
    readonly origin?: string;
  };

type KindFields = AllOf<{ [K in AskKind]: ReturnType<ReturnType<typeof onIssueRules>[K]['issueFields']> }>;

/** The asks on an issue, of each kind. */
export type AsksOnIssue = { readonly [K in AskKind]?: readonly AskItems[K][] };

/** The asks on an issue, of every kind, as what is counted of them. */
export const countedIn = (asks: AsksOnIssue): CountedAsk[] =>
  askKinds.flatMap((kind) => (asks[kind] ?? []).map((ask) => onIssueRulesOf(kind).countedAs(ask)));

export function issueProperty(asks: AsksOnIssue): IssueProperty {
  const counted = countedIn(asks);
  const ofKinds = askKinds.map((kind) => onIssueRulesOf(kind).issueFields(asks[kind] ?? []));
  const [nextDue] = counted.flatMap(({ due }) => due ?? []).sort();
  return {
    ...(Object.assign({}, ...ofKinds) as KindFields),
    waitingOnCustomer: counted.filter(({ turn }) => turn === 'customer').length,
    waitingOnTeam: counted.filter(({ turn }) => turn === 'team').length,
    overdue: counted.filter(({ isOverdue }) => isOverdue).length,
    waitingOn: [...new Set(counted.flatMap(({ people }) => people))].sort(),
    ...(nextDue === undefined ? {} : { nextDue }),
  };
}
