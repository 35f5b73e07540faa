import type { LozengeRule } from '../ask/kind';
import { askKinds, onIssueRulesOf } from '../kinds/ask-kinds';
import { type LozengeWhat, lozengeRules } from '../kinds/lozenges';
import { type AsksOnIssue, countedIn, issueProperty } from './issue-property';

/** The one thing to know about the asks on an issue: `status.<what>` in `locales/`. */
export type IssueStatus = {
  readonly what: (typeof countedLines)[number]['what'] | LozengeWhat;
  /** Of asks of every kind: those that the customer is late with, or that wait for the same side. */
  readonly count: number;
  readonly tone: 'overdue' | 'team' | 'customer';
};

/** The lines on asks of every kind, where they are counted. A kind's own lines come between these by their weights. */
const countedLines = [
  { what: 'overdue', weight: 10, tone: 'overdue' },
  { what: 'waiting-on-team', weight: 30, tone: 'team' },
  { what: 'waiting-on-customer', weight: 50, tone: 'customer' },
] as const;

/** The most pressing of what there is to say; null where nobody waits. */
export function issueStatus(asks: AsksOnIssue): IssueStatus | null {
  const property = issueProperty(asks);
  const { waitingOnTeam, waitingOnCustomer } = property;
  // What is late with a question to the team is the team's.
  const overdue = countedIn(asks).filter(({ isOverdue, turn }) => isOverdue && turn === 'customer').length;
  const counts = { overdue, team: waitingOnTeam, customer: waitingOnCustomer };
  const counted = countedLines.filter(({ tone }) => counts[tone] > 0);
  const ofKinds = askKinds.flatMap((kind) => {
    const what = onIssueRulesOf(kind).lozengeOf(asks[kind] ?? []) as LozengeWhat | null;
    if (what === null) return [];
    const { weight, turn: tone, counts: counted }: LozengeRule = lozengeRules[what];
    const count = counted === undefined ? undefined : (property as Readonly<Record<string, unknown>>)[counted];
    return [{ what, weight, tone, ...(typeof count === 'number' ? { count } : {}) }];
  });
  const [first] = [...counted, ...ofKinds].toSorted((one, other) => one.weight - other.weight);
  if (!first) return null;
  const { what, tone } = first;
  return { what, tone, count: 'count' in first ? first.count : counts[tone] };
}
