import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import { type Language, languages } from '../../../../../src/contract/engagement';
import type { Refusal } from '../../../../../src/contract/result';
import type { Thresholds } from '../../../../../src/contract/survey/checkpoint';
import type { OfferedQuestionnaire } from '../../../../../src/contract/survey/own-questionnaires';
import { draftOf } from '../../../../../src/core/survey/questionnaire/draft';
import { useReturnFocus } from '../../../../focus/use-return-focus';
import { FormFrame } from '../../../../form/form-frame';
import { useTexts } from '../../../../i18n/use-texts';
import line from '../../../../list/line.module.css';
import { TitleToggle } from '../../../../list/title-toggle';
import { QuestionnairePreview } from '../../../../survey/preview';
import { questionnaireName } from '../../../../survey/questionnaire-name';
import { callPlan } from '../../../call/calls';
import { flagSuccess } from '../../../flag/flag';
import { missingTexts } from '../draft/completeness';
import { exportFile } from '../exchange/export';
import styles from '../style/questionnaire.module.css';

export type RowActions = {
  readonly onCopy: (shipped: OfferedQuestionnaire) => void;
  readonly onEdit: (own: OfferedQuestionnaire) => void;
  readonly onRemoved: (own: OfferedQuestionnaire) => void;
  /** The list is not any more what is shown. */
  readonly onStale: () => void;
};

type QuestionnaireRowProps = RowActions & {
  questionnaire: OfferedQuestionnaire;
  language: Language;
  thresholds: Thresholds;
};

/** A questionnaire in a line, which opens to how customers see it. */
export function QuestionnaireRow({ questionnaire, language, thresholds, ...actions }: QuestionnaireRowProps) {
  const { t, plural } = useTexts();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { surveyKind, questions } = questionnaire;
  const name = questionnaireName(questionnaire, t);
  const kind = t(`survey-questionnaire.kind.${surveyKind}`);
  const draft = draftOf(questionnaire);
  const worded = languages.filter((each) => missingTexts(draft, each) === 0);
  return (
    <li className={line.line}>
      <div className={line.head}>
        <TitleToggle title={name} isOpen={isOpen} controls={id} onToggle={() => setIsOpen(!isOpen)} />
      </div>
      <div className={line.facts}>
        {kind !== name && <span>{kind}</span>}
        <span>{plural('survey-questionnaire.questions', questions.length)}</span>
        <span>{worded.map((each) => t(`language.${each}`)).join(', ')}</span>
      </div>
      <Actions questionnaire={questionnaire} {...actions} />
      <div id={id} hidden={!isOpen}>
        {isOpen && <QuestionnairePreview questionnaire={questionnaire} startsIn={language} thresholds={thresholds} />}
      </div>
    </li>
  );
}

function Actions({ questionnaire, onCopy, onEdit, ...removal }: RowActions & { questionnaire: OfferedQuestionnaire }) {
  const { t } = useTexts();
  const [isRemoving, setIsRemoving] = useState(false);
  const remover = useReturnFocus(isRemoving);
  const { isOwn } = questionnaire;
  const name = questionnaireName(questionnaire, t);
  // The same buttons stand beside each: a screen reader says whose they are.
  const ofThis = (action: string) => t('survey-questionnaire.action-of', { action, name });
  if (isRemoving) {
    return <RemoveForm questionnaire={questionnaire} onClose={() => setIsRemoving(false)} {...removal} />;
  }
  return (
    <div className={styles.actions}>
      {isOwn && (
        <Button
          spacing="compact"
          aria-label={ofThis(t('survey-questionnaire.edit'))}
          onClick={() => onEdit(questionnaire)}
        >
          {t('survey-questionnaire.edit')}
        </Button>
      )}
      <Button
        spacing="compact"
        aria-label={ofThis(t('survey-questionnaire.copy'))}
        onClick={() => onCopy(questionnaire)}
      >
        {t('survey-questionnaire.copy')}
      </Button>
      <Button
        spacing="compact"
        appearance="subtle"
        aria-label={ofThis(t('survey-questionnaire.export'))}
        onClick={() => exportFile([questionnaire], name)}
      >
        {t('survey-questionnaire.export')}
      </Button>
      {isOwn && (
        <Button
          ref={remover}
          spacing="compact"
          appearance="subtle"
          aria-label={ofThis(t('action.remove'))}
          onClick={() => setIsRemoving(true)}
        >
          {t('action.remove')}
        </Button>
      )}
    </div>
  );
}

type RemoveFormProps = Pick<RowActions, 'onRemoved' | 'onStale'> & {
  questionnaire: OfferedQuestionnaire;
  onClose: () => void;
};

function RemoveForm({ questionnaire, onRemoved, onStale, onClose }: RemoveFormProps) {
  const { t } = useTexts();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { questionnaireId, version, name } = questionnaire;
  const remove = async () => {
    const result = await callPlan('remove-questionnaire', { questionnaireId, version });
    setRefusal(result.ok ? null : result.error);
    if (result.ok) {
      flagSuccess(t('survey-questionnaire.removed', { name }), t('survey-questionnaire.removed-text'));
      onRemoved(questionnaire);
    } else if (result.error.code === 'changed-meanwhile' || result.error.code === 'not-found') onStale();
  };
  return (
    <FormFrame
      title={t('survey-questionnaire.remove')}
      isCompact
      refusal={refusal}
      submit={{ label: t('survey-questionnaire.remove'), appearance: 'danger' }}
      onSubmit={remove}
      onCancel={onClose}
      closesOnEscape
    >
      <p>{t('survey-questionnaire.remove-effect', { name })}</p>
    </FormFrame>
  );
}
