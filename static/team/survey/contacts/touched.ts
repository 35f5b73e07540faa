import type { EngagementTouchpoints, TouchedQuarter } from '../../../../src/contract/contact';

/** The touchpoints of a person in a quarter of which something was measured: all that are told. */
export const measuredIn = ({ tasks, gates, surveys, replies }: Omit<TouchedQuarter, 'name'>): number =>
  tasks + gates + surveys + (replies ?? 0);

type Counted = TouchedQuarter & { readonly accountId: string };

/** The counts of what each person met in one quarter. */
export const countedAt = ({ people }: EngagementTouchpoints, quarter: string): readonly Counted[] =>
  people.flatMap(({ accountId, quarters }) =>
    quarters.filter(({ name }) => name === quarter).map((each) => ({ accountId, ...each })),
  );

/** Both numbers of all people together. */
export const sumOf = (rows: readonly TouchedQuarter[]): { readonly measured: number; readonly questions: number } => ({
  measured: rows.reduce((sum, each) => sum + measuredIn(each), 0),
  questions: rows.reduce((sum, { questions }) => sum + questions, 0),
});
