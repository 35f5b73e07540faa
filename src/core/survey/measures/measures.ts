import type { AccountId } from '../../../contract/common';
import { type ScoredMeasure, scoredMeasureKeys, type Target } from '../../../contract/survey/measures';
import { emptyHistory } from '../../audit/chain';
import type { ChainHead } from '../../audit/event';
import { type Engagement, isCustomer } from '../../engagement/engagement';

/** @property versions the number of the last version @property lastCommand the fingerprint of the last command on it */
export type StoredTarget = Target<AccountId> & { readonly versions: number; readonly lastCommand: string };

/** All that counts for the customers of an engagement: what each of them has marked, and the target of each measure. */
export type Measures = {
  /** Under which its history is kept. */
  readonly id: string;
  readonly projectId: string;
  readonly engagementId: string;
  readonly marks: readonly Mark[];
  readonly targets: Readonly<Partial<Record<ScoredMeasure, StoredTarget>>>;
  readonly history: ChainHead;
};

type Mark = { readonly accountId: AccountId; readonly measures: readonly ScoredMeasure[] };

export const noMeasures = ({ id, projectId }: Pick<Engagement, 'id' | 'projectId'>): Measures => ({
  id: `measures.${id}`,
  projectId,
  engagementId: id,
  marks: [],
  targets: {},
  history: emptyHistory,
});

const noTarget: StoredTarget = {
  agreed: null,
  proposed: null,
  withdrawn: null,
  revision: 0,
  versions: 0,
  lastCommand: '',
};

export const targetOf = ({ targets }: Measures, measure: ScoredMeasure): StoredTarget => targets[measure] ?? noTarget;

export const withTarget = (measures: Measures, measure: ScoredMeasure, target: StoredTarget): Measures => ({
  ...measures,
  targets: { ...measures.targets, [measure]: target },
});

export const isMarked = ({ marks }: Measures, accountId: AccountId, measure: ScoredMeasure): boolean =>
  marks.some((mark) => mark.accountId === accountId && mark.measures.includes(measure));

/**
 * The measures once somebody says of one that it counts for them, or does not; 'already' where they have said so before. What was
 * marked by those who have left the engagement is forgotten.
 */
export function withMark(
  measures: Measures,
  engagement: Pick<Engagement, 'customers'>,
  accountId: AccountId,
  measure: ScoredMeasure,
  isWanted: boolean,
): Measures | 'already' {
  if (isMarked(measures, accountId, measure) === isWanted) return 'already';
  const marked = scoredMeasureKeys.filter((each) =>
    each === measure ? isWanted : isMarked(measures, accountId, each),
  );
  const others = measures.marks.filter(
    (mark) => mark.accountId !== accountId && isCustomer(engagement, mark.accountId),
  );
  return { ...measures, marks: marked.length > 0 ? [...others, { accountId, measures: marked }] : others };
}

/** The customers for whom a measure counts. The mark of somebody who has left the engagement counts no more. */
export const markedBy = (
  { marks }: Measures,
  engagement: Pick<Engagement, 'customers'>,
  measure: ScoredMeasure,
): AccountId[] =>
  marks
    .filter((mark) => mark.measures.includes(measure) && isCustomer(engagement, mark.accountId))
    .map(({ accountId }) => accountId);
