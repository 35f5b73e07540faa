import type { AccountId } from '../../../contract/common';
import type { ScoredMeasure, Target } from '../../../contract/survey/measures';
import { emptyHistory } from '../../audit/chain';
import type { ChainHead } from '../../audit/event';
import type { Engagement } from '../../engagement/engagement';

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
