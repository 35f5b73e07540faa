import { askKinds, type LozengeWhat, lozengeRules, rulesOf } from '../kinds/ask-kinds';
import { type AsksOnIssue, issueProperty } from './issue-property';

/** The one thing to know about the asks on an issue: `status.<what>` in `locales/`. */
export type IssueStatus = {
  readonly what: (typeof countedLines)[number]['what'] | LozengeWhat;
  /** Of asks of every kind: those that are overdue, or that wait for the same side. */
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
  const { overdue, waitingOnTeam, waitingOnCustomer } = issueProperty(asks);
  const counts = { overdue, team: waitingOnTeam, customer: waitingOnCustomer };
  const counted = countedLines.filter(({ tone }) => counts[tone] > 0);
  const ofKinds = askKinds.flatMap((kind) => {
    const what = rulesOf(kind).lozengeOf(asks[kind] ?? []) as LozengeWhat | null;
    return what === null ? [] : [{ what, weight: lozengeRules[what].weight, tone: lozengeRules[what].turn }];
  });
  const [first] = [...counted, ...ofKinds].toSorted((one, other) => one.weight - other.weight);
  return first ? { what: first.what, tone: first.tone, count: counts[first.tone] } : null;
}
