import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import { checkpointLimits } from '../../../../src/contract/survey/checkpoint';
import { useFormDraft } from '../../../draft/drafts';
import { KeptNotice } from '../../../draft/kept-notice';
import { Field } from '../../../field/field';
import { Radios } from '../../../field/radios';
import { TextBox } from '../../../field/text-box';
import { FormFrame } from '../../../form/form-frame';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { callPlan } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import { FollowUpFields } from '../follow-up/follow-up-fields';
import { isSurveyStale } from '../state/commands';
import type { SurveyListener } from '../state/listener';
import { checkReadingDraft, newReadingDraft, type ReadingDraft, toReading } from './draft';

/** Writes what the team reads in results, with the issue that follows from it or the reason for none, and what those who were asked are told. */
export function ReadingForm({ survey, onDone, onStale, onCancel }: SurveyListener & { onCancel: () => void }) {
  const texts = useTexts();
  const { t } = texts;
  const { draft, set, forget, kept } = useFormDraft(`read survey ${survey.id}`, newReadingDraft);
  const { errors, judge } = useFieldErrors(draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = (changes: Partial<ReadingDraft>) => set((now) => ({ ...now, ...changes }));
  const wordsOf = (error: Refusal | undefined) => error && texts.refusal(error);

  const submit = async () => {
    setRefusal(null);
    const found = checkReadingDraft(draft);
    judge(found);
    if (Object.keys(found).length > 0) return;
    const { id: checkpointId, revision } = survey;
    const result = await callPlan('write-reading', { checkpointId, revision, ...toReading(draft) });
    if (result.ok) {
      forget();
      flagSuccess(t('survey-reading.done', { title: survey.title }), t('survey-reading.done-text'));
      onDone(result.value);
    } else if (isSurveyStale(result.error.code)) await onStale();
    else if (result.error.code === 'issue-unknown') judge({ issueKey: result.error });
    else setRefusal(result.error);
  };

  return (
    <FormFrame
      title={t('survey-reading.write')}
      headingSize="small"
      refusal={refusal}
      submit={{ label: t('survey-reading.do') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={[draft.text, draft.whyNoAction, draft.followUp, draft.whyNotYet].every(
        (each) => each.trim() === '',
      )}
    >
      <KeptNotice {...kept} />
      <TextBox
        label={t('survey-reading.text')}
        help={t('survey-reading.text-help')}
        error={wordsOf(errors.text)}
        limit={checkpointLimits.reading}
        value={draft.text}
        onChange={(text) => change({ text })}
      />
      <Radios
        label={t('survey-reading.choice')}
        isColumn
        options={[
          { value: 'issue', label: t('survey-reading.choice.issue') },
          { value: 'nothing', label: t('survey-reading.choice.nothing') },
        ]}
        value={draft.follows}
        onChange={(follows) => change({ follows })}
      />
      {draft.follows === 'issue' ? (
        <Field
          label={t('survey-reading.issue-key')}
          help={t('survey-reading.issue-key-help')}
          error={
            errors.issueKey &&
            t(
              errors.issueKey.code === 'issue-unknown'
                ? 'survey-reading.issue-unknown'
                : 'survey-reading.issue-key-fault',
            )
          }
        >
          {(control) => (
            <Textfield
              {...control}
              autoComplete="off"
              width="small"
              isInvalid={errors.issueKey !== undefined}
              value={draft.issueKey}
              onChange={(event) => change({ issueKey: event.currentTarget.value })}
            />
          )}
        </Field>
      ) : (
        <TextBox
          label={t('survey-reading.why')}
          error={wordsOf(errors.whyNoAction)}
          limit={checkpointLimits.whyNoAction}
          value={draft.whyNoAction}
          onChange={(whyNoAction) => change({ whyNoAction })}
        />
      )}
      <FollowUpFields survey={survey} draft={draft} errors={errors} onChange={change} />
    </FormFrame>
  );
}
