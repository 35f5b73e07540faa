import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Thresholds } from '../../../../src/contract/survey/checkpoint';
import type { QuestionnaireSnapshot } from '../../../../src/contract/survey/questionnaire';
import type { DraftErrors } from '../../../form/field-errors';
import type { PlanDraft } from './draft';
import type { Named } from './jira-choices';

/** The issue from whose panel a survey is planned. @property gates those on it that are not decided yet */
export type PlanHere = { readonly issueId: string; readonly gates: readonly Named[] };

/** A part of the form: the draft, what is wrong with it, and what there is to choose from. */
export type PlanFieldsProps = {
  draft: PlanDraft;
  errors: DraftErrors<PlanDraft>;
  engagements: readonly EngagementSummary[];
  questionnaires: readonly QuestionnaireSnapshot[];
  /** Those with which it would open now. */
  thresholds: Thresholds;
  projectKey: string;
  /** The project has no other survey. */
  isFirst: boolean;
  /** Absent on the project page. On an issue's panel it opens at an occasion of that issue. */
  here?: PlanHere | undefined;
  change: (changes: Partial<PlanDraft>) => void;
};
