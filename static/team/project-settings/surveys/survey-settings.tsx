import Heading from '@atlaskit/heading';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import { surveyKinds } from '../../../../src/contract/survey/questionnaire';
import {
  namedAnswersFor,
  type SurveySettingsNow,
  surveySettingsLimits,
} from '../../../../src/contract/survey/settings';
import { useLoaded } from '../../../bridge/use-loaded';
import card from '../../../card/card.module.css';
import { ExplainedRadios } from '../../../field/explained-radios';
import { Field } from '../../../field/field';
import { useTexts } from '../../../i18n/use-texts';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { callAdmin } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import { SectionForm } from '../section/section-form';
import { useSectionDraft } from '../section/use-draft';
import styles from '../style/project-settings.module.css';
import { leastOf, settingsDraftOf, settingsProblems, settingsTyped, thresholdFields } from './draft';

const load = () => callAdmin('show-survey-settings', {});

/** The settings of the project for its surveys: how often somebody is asked at most, and who of the team sees who said what. */
export default function SurveySettings() {
  const { t } = useTexts();
  const { loaded, setValue, reload, refresh } = useLoaded(load);
  return (
    <section className={`${card.card} ${styles.card}`} aria-labelledby="survey-settings">
      <Heading size="medium" as="h2" id="survey-settings">
        {t('survey-asking.settings')}
      </Heading>
      {loaded.status === 'loading' && <LoadingLines lines={4} />}
      {loaded.status === 'refused' && <Problem error={loaded.error} onRetry={reload} />}
      {loaded.status === 'ready' && (
        <SettingsForm settings={loaded.value} onChanged={(after) => setValue(() => after)} refresh={refresh} />
      )}
    </section>
  );
}

type SettingsFormProps = {
  settings: SurveySettingsNow;
  onChanged: (after: SurveySettingsNow) => void;
  refresh: () => Promise<void>;
};

/** Nothing else on the page has to know. */
const tellNobody = () => {};

export function SettingsForm({ settings, onChanged, refresh }: SettingsFormProps) {
  const { t } = useTexts();
  const { draft, isDirty, edit, discard } = useSectionDraft(settingsDraftOf(settings), tellNobody);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const problems = settingsProblems(draft);
  const { minimumDays, mostSurveys, thresholds } = surveySettingsLimits;
  const submit = async () => {
    setRefusal(null);
    if (problems.length > 0) return;
    const wanted = { ...settingsTyped(draft), revision: settings.revision };
    const result = await callAdmin('change-survey-settings', wanted);
    if (result.ok) {
      flagSuccess(t('survey-asking.settings.saved'), t('survey-asking.settings.saved-text'));
      onChanged(result.value);
      return;
    }
    if (result.error.code === 'changed-meanwhile') await refresh();
    setRefusal(result.error);
  };
  return (
    <SectionForm
      label={t('survey-asking.settings')}
      effect={t('survey-asking.settings.effect')}
      isDirty={isDirty}
      refusal={refusal}
      onSave={submit}
      onDiscard={() => {
        discard();
        setRefusal(null);
      }}
    >
      <p className={styles.subtle}>{t('survey-asking.settings.intro')}</p>
      {surveyKinds.map((kind) => {
        const bounds = { least: minimumDays.least[kind], most: minimumDays.most };
        return (
          <Field
            key={kind}
            label={t('survey-asking.settings.days', { kind: t(`survey-team.kind.${kind}`) })}
            help={t('survey-asking.settings.days-help', bounds)}
            error={problems.includes(kind) ? t('survey-plan.window-fault', bounds) : undefined}
          >
            {(control) => (
              <Textfield
                {...control}
                inputMode="numeric"
                autoComplete="off"
                width="small"
                isInvalid={problems.includes(kind)}
                value={draft[kind]}
                onChange={(event) => edit({ [kind]: event.currentTarget.value })}
              />
            )}
          </Field>
        );
      })}
      <Field
        label={t('survey-asking.settings.most', { days: mostSurveys.days })}
        help={t('survey-asking.settings.most-help', { least: mostSurveys.least, most: mostSurveys.most })}
        error={
          problems.includes('mostSurveys')
            ? t('survey-plan.window-fault', { least: mostSurveys.least, most: mostSurveys.most })
            : undefined
        }
      >
        {(control) => (
          <Textfield
            {...control}
            inputMode="numeric"
            autoComplete="off"
            width="small"
            isInvalid={problems.includes('mostSurveys')}
            value={draft.mostSurveys}
            onChange={(event) => edit({ mostSurveys: event.currentTarget.value })}
          />
        )}
      </Field>
      {thresholdFields.map((field) => {
        const bounds = { least: leastOf(field, draft), most: thresholds.most };
        return (
          <Field
            key={field}
            label={t(`survey-asking.settings.${field}`)}
            help={t(`survey-asking.settings.${field}-help`, bounds)}
            error={problems.includes(field) ? t('survey-plan.window-fault', bounds) : undefined}
          >
            {(control) => (
              <Textfield
                {...control}
                inputMode="numeric"
                autoComplete="off"
                width="small"
                isInvalid={problems.includes(field)}
                value={draft[field]}
                onChange={(event) => edit({ [field]: event.currentTarget.value })}
              />
            )}
          </Field>
        );
      })}
      <ExplainedRadios
        legend={t('survey-asking.settings.named')}
        options={namedAnswersFor.map((value) => ({
          value,
          label: t(`survey-asking.settings.named.${value}`),
          meaning: t(`survey-asking.settings.named.${value}-means`),
        }))}
        value={draft.namedAnswers}
        onChange={(namedAnswers) => edit({ namedAnswers })}
      />
    </SectionForm>
  );
}
