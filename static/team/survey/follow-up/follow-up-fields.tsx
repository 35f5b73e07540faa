import { checkpointLimits } from '../../../../src/contract/survey/checkpoint';
import type { CheckpointInFull } from '../../../../src/contract/survey/team-survey';
import { CheckBox } from '../../../field/check-box';
import { FieldSet } from '../../../field/field-set';
import { Radios } from '../../../field/radios';
import { TextBox } from '../../../field/text-box';
import type { DraftErrors } from '../../../form/field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { languageOfReader } from '../../../survey/language';
import type { FollowUpDraft } from './draft';
import { QuotesField } from './quotes-field';

type FollowUpFieldsProps = {
  survey: CheckpointInFull;
  draft: FollowUpDraft;
  errors: DraftErrors<FollowUpDraft>;
  onChange: (changes: Partial<FollowUpDraft>) => void;
};

/** The words to everybody who was asked, with the numbers or without; or, for the team alone, the reason for none yet. */
export function FollowUpFields({ survey, draft, errors, onChange }: FollowUpFieldsProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const wasTold = survey.followUp !== null && survey.followUp.text !== '';
  const isShared = survey.followUp?.sharesNumbers ?? false;
  const tells = wasTold ? 'now' : draft.tells;
  return (
    <>
      {!wasTold && (
        <Radios
          label={t('survey-follow-up.choice')}
          isColumn
          options={[
            { value: 'now', label: t('survey-follow-up.choice.now') },
            { value: 'later', label: t('survey-follow-up.choice.later') },
          ]}
          value={tells}
          onChange={(value) => onChange({ tells: value })}
        />
      )}
      {tells === 'now' ? (
        <>
          <TextBox
            label={t('survey-follow-up.text')}
            help={t(wasTold ? 'survey-follow-up.correct-help' : 'survey-follow-up.text-help')}
            error={errors.followUp && texts.refusal(errors.followUp)}
            limit={checkpointLimits.followUp}
            value={draft.followUp}
            onChange={(followUp) => onChange({ followUp })}
          />
          <CheckBox
            label={t('survey-follow-up.share')}
            meaning={[
              t('survey-follow-up.share-means', {
                threshold: survey.thresholds.answers,
                spread: survey.thresholds.spread,
              }),
              ...(survey.engagementIds.length > 1
                ? [plural('survey-follow-up.share-engagements', survey.engagementIds.length)]
                : []),
              t(isShared ? 'survey-follow-up.share-known' : 'survey-follow-up.share-once'),
            ].join(' ')}
            isChecked={draft.sharesNumbers}
            onChange={(sharesNumbers) => onChange({ sharesNumbers })}
          />
          {draft.sharesNumbers && (
            <SharedQuestions
              questionnaire={survey.questionnaire}
              withheld={draft.withheld}
              onChange={(withheld) => onChange({ withheld })}
            />
          )}
          <QuotesField survey={survey} chosen={draft.quotes} onChange={(quotes) => onChange({ quotes })} />
        </>
      ) : (
        <TextBox
          label={t('survey-follow-up.why')}
          help={t('survey-follow-up.why-help')}
          error={errors.whyNotYet && texts.refusal(errors.whyNotYet)}
          limit={checkpointLimits.whyNotYet}
          value={draft.whyNotYet}
          onChange={(whyNotYet) => onChange({ whyNotYet })}
        />
      )}
    </>
  );
}

type SharedQuestionsProps = {
  questionnaire: CheckpointInFull['questionnaire'];
  withheld: readonly string[];
  onChange: (withheld: readonly string[]) => void;
};

/** The questions that have numbers, each with a box for whether its numbers are shared. */
function SharedQuestions({ questionnaire, withheld, onChange }: SharedQuestionsProps) {
  const texts = useTexts();
  const language = languageOfReader(questionnaire, texts);
  const counted = questionnaire.questions.filter(({ form }) => form.kind !== 'text');
  if (counted.length < 2) return null;
  return (
    <FieldSet legend={texts.t('survey-follow-up.share-of')}>
      {counted.map(({ key, texts: worded }) => (
        <CheckBox
          key={key}
          label={worded[language]?.text ?? key}
          isChecked={!withheld.includes(key)}
          onChange={(isShared) => onChange(isShared ? withheld.filter((each) => each !== key) : [...withheld, key])}
        />
      ))}
    </FieldSet>
  );
}
