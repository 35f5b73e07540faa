import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { QuestionnaireSnapshot } from '../../../../src/contract/survey/questionnaire';
import type { DraftErrors } from '../../../form/field-errors';
import type { PlanDraft } from './draft';

/** A part of the form: the draft, what is wrong with it, and what there is to choose from. */
export type PlanFieldsProps = {
  draft: PlanDraft;
  errors: DraftErrors<PlanDraft>;
  engagements: readonly EngagementSummary[];
  questionnaires: readonly QuestionnaireSnapshot[];
  projectKey: string;
  /** The project has no other survey. */
  isFirst: boolean;
  change: (changes: Partial<PlanDraft>) => void;
};
