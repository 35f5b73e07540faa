import { useCallback, useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import type { CheckpointInFull } from '../../../../src/contract/survey/team-survey';
import { stricter } from '../../../../src/core/survey/fewest/thresholds';
import { useLoaded } from '../../../bridge/use-loaded';
import { useFormDraft } from '../../../draft/drafts';
import { KeptNotice } from '../../../draft/kept-notice';
import { FormFrame } from '../../../form/form-frame';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { callPlan, callTeam } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import { ShownPreview } from '../questionnaire/shown-preview';
import { isSurveyStale } from '../state/commands';
import { lastTyped } from '../state/days';
import {
  checkPlanDraft,
  namedIn,
  newDraftHere,
  newPlanDraft,
  type PlanDraft,
  planFieldOf,
  toPlanTerms,
  withKnown,
} from './draft';
import { draftOf, keptTerms } from './draft-of';
import type { PlanHere } from './fields-props';
import { PlanFields } from './plan-fields';
import { whoFits } from './who-fits';

type PlanFormProps = {
  /** Those in which the reader acts; only active ones are offered. */
  engagements: readonly EngagementSummary[];
  projectKey: string;
  /** The project has no other survey: nobody is asked before this one. */
  isFirst: boolean;
  /** The issue from whose panel it is planned. */
  here?: PlanHere;
  /** The planned one that is changed; without it a new one is planned. */
  survey?: CheckpointInFull;
  /** The one that is changed no longer is what the screen shows. */
  onStale?: () => Promise<void>;
  onPlanned: (survey: CheckpointInFull) => void;
  onCancel: () => void;
};

/** Plans a survey. No customer sees anything of it until it opens. */
export default function PlanForm({
  engagements,
  projectKey,
  isFirst,
  here,
  survey,
  onStale,
  onPlanned,
  onCancel,
}: PlanFormProps) {
  const { t } = useTexts();
  const active = engagements.filter(({ status }) => status === 'active');
  const isHere = here !== undefined;
  const load = useCallback(
    () => (isHere ? callTeam('list-questionnaires-here', {}) : callPlan('list-questionnaires', {})),
    [isHere],
  );
  const { loaded, reload } = useLoaded(load);
  const newForm = () => ({
    attempt: crypto.randomUUID() as string,
    draft: survey ? draftOf(survey) : here ? newDraftHere(active, here.issueId) : newPlanDraft(active),
  });
  const { draft: form, set, forget, kept } = useFormDraft(draftName(survey, here), newForm);
  const { attempt } = form;
  // A draft that was kept by an earlier version of the app has not all the fields.
  const filled = { ...newPlanDraft(active), ...form.draft };
  const draft = withKnown(filled, active, loaded.status === 'ready' ? loaded.value.questionnaires : []);
  const { errors, judge } = useFieldErrors(draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = (changes: Partial<PlanDraft>) => set((now) => ({ ...now, draft: { ...now.draft, ...changes } }));

  if (active.length === 0) return <Notice tone="information">{t('survey-plan.not-active')}</Notice>;
  if (loaded.status === 'loading') return <LoadingLines lines={4} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;

  const submit = async () => {
    setRefusal(null);
    const first = active.find(({ id }) => draft.engagementIds.includes(id)) ?? active[0];
    const found = checkPlanDraft(draft, first?.today ?? '');
    judge(found);
    if (Object.keys(found).length > 0) return;
    const terms = toPlanTerms(draft);
    const result = survey
      ? await callPlan('change-checkpoint', {
          ...{ checkpointId: survey.id, revision: survey.revision },
          ...keptTerms(terms, survey),
        })
      : await (here
          ? callTeam('plan-survey-here', { attempt, ...terms })
          : callPlan('plan-checkpoint', { attempt, ...terms }));
    if (result.ok) {
      forget();
      const { title } = result.value;
      const done = survey ? t('survey-team.action.change.done', { title }) : t('survey-plan.done', { title });
      flagSuccess(done, t('survey-plan.done-text'));
      onPlanned(result.value);
      return;
    }
    if (onStale && isSurveyStale(result.error.code)) return onStale();
    const field = planFieldOf(result.error, draft);
    if (field) judge({ [field]: result.error });
    else setRefusal(result.error);
  };

  const thresholds = survey ? stricter(survey.thresholds, loaded.value.thresholds) : loaded.value.thresholds;
  const chosen = active.filter(({ id }) => draft.engagementIds.includes(id));
  const asked = loaded.value.questionnaires.find(({ questionnaireId }) => questionnaireId === draft.questionnaireId);
  return (
    <>
      <FormFrame
        title={t(survey ? 'survey-team.action.change.open' : 'surveys.plan')}
        headingSize="small"
        refusal={refusal}
        submit={{ label: t(survey ? 'survey-team.action.change.do' : 'survey-plan.do') }}
        onSubmit={submit}
        onCancel={onCancel}
      >
        <KeptNotice {...kept} />
        <PlanFields
          draft={draft}
          errors={errors}
          engagements={active}
          questionnaires={loaded.value.questionnaires}
          thresholds={thresholds}
          projectKey={projectKey}
          isFirst={isFirst}
          here={here}
          change={change}
        />
      </FormFrame>
      {/* Outside of the form: what is tried in it is not sent. */}
      {asked && (
        <ShownPreview
          questionnaire={asked}
          startsIn={chosen[0]?.language ?? asked.mainLanguage}
          thresholds={thresholds}
          survey={{
            mode: draft.mode,
            asked: chosen.length === 0 ? null : whoFits(chosen, { ...draft, people: namedIn(draft) }).people,
            closesOn: draft.opens === 'on-day' ? lastTyped(draft.opensOn, draft.windowDays) : null,
          }}
        />
      )}
    </>
  );
}

const draftName = (survey: CheckpointInFull | undefined, here: PlanHere | undefined): string => {
  if (survey) return `change survey ${survey.id} ${survey.revision}`;
  return here ? `plan survey ${here.issueId}` : 'plan survey';
};
