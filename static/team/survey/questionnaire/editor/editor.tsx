import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { Language } from '../../../../../src/contract/engagement';
import type { Refusal } from '../../../../../src/contract/result';
import type { Thresholds } from '../../../../../src/contract/survey/checkpoint';
import type { OfferedQuestionnaire } from '../../../../../src/contract/survey/own-questionnaires';
import type { QuestionnaireDraft } from '../../../../../src/contract/survey/questionnaire';
import { checkDraft } from '../../../../../src/core/survey/questionnaire/check';
import { useFormDraft } from '../../../../draft/drafts';
import { KeptNotice } from '../../../../draft/kept-notice';
import { FormFrame } from '../../../../form/form-frame';
import { useTexts } from '../../../../i18n/use-texts';
import { Notice } from '../../../../notice/notice';
import { QuestionnairePreview } from '../../../../survey/preview';
import { snapshotOfDraft } from '../../../../survey/snapshot-of-draft';
import { callPlan } from '../../../call/calls';
import { flagSuccess } from '../../../flag/flag';
import { type Fault, faultAt, isBesideField } from '../draft/fault';
import styles from '../style/questionnaire.module.css';
import { AboutFields } from './about-fields';
import { AddQuestion } from './add-question';
import { BranchFields } from './branch-fields';
import { Leaving } from './leaving';
import { QuestionList } from './question/question-list';

type EditorProps = {
  /** The questionnaire that is changed; null for a new one. */
  kept: OfferedQuestionnaire | null;
  /** The draft that the form begins with, unless words were kept. */
  start: QuestionnaireDraft;
  draftKey: string;
  language: Language;
  /** Those with which the project asks now. */
  thresholds: Thresholds;
  onSaved: (saved: OfferedQuestionnaire) => void;
  /** It has been changed or removed meanwhile, and is to be looked at anew. */
  onStale: () => void;
  onClose: () => void;
};

/** @property attempt made once for the form, so that it is saved once */
type Written = { readonly draft: QuestionnaireDraft; readonly attempt: string };

/** Writes a questionnaire: a new one, or one that the project keeps. Advice is given on its words, and forbids nothing. */
export function Editor({ kept, start, draftKey, language, thresholds, onSaved, onStale, onClose }: EditorProps) {
  const texts = useTexts();
  const { t } = texts;
  const form = useFormDraft<Written>(draftKey, () => ({ draft: start, attempt: crypto.randomUUID() }));
  const { draft, attempt } = form.draft;
  const [fault, setFault] = useState<Fault | null>(null);
  const [isLeaving, setIsLeaving] = useState(false);
  const [isPreviewed, setIsPreviewed] = useState(false);
  const preview = useId();
  const isChanged = JSON.stringify(draft) !== JSON.stringify(start);
  const change = (next: (before: QuestionnaireDraft) => QuestionnaireDraft) =>
    form.set((now) => ({ ...now, draft: next(now.draft) }));
  const errorAt = (place: string) => {
    const refusal = faultAt(fault, draft, place);
    return refusal && texts.refusal(refusal);
  };
  const refuse = (refusal: Refusal) => setFault({ refusal, judged: draft });

  const submit = async () => {
    setFault(null);
    const checked = checkDraft(draft);
    if (!checked.ok) return refuse(checked.error);
    const result = await callPlan('save-questionnaire', {
      attempt,
      questionnaireId: kept?.questionnaireId ?? null,
      version: kept?.version ?? 0,
      draft: checked.value,
    });
    if (!result.ok) return refuse(result.error);
    form.forget();
    flagSuccess(t('survey-questionnaire.saved', { name: result.value.name }), t('survey-questionnaire.saved-text'));
    onSaved(result.value);
  };
  const discard = () => {
    form.forget();
    onClose();
  };
  const isStale = fault?.refusal.code === 'changed-meanwhile' || fault?.refusal.code === 'not-found';
  const fields = { draft, change, errorAt };
  return (
    <div className={styles.screen}>
      <FormFrame
        title={t(kept ? 'survey-questionnaire.edit.title' : 'survey-questionnaire.new.title')}
        headingSize="small"
        refusal={fault && !isBesideField(fault.refusal) ? fault.refusal : null}
        submit={{ label: t('survey-questionnaire.save') }}
        onSubmit={submit}
        onCancel={() => (isChanged ? setIsLeaving(true) : discard())}
        closesOnEscape={!isChanged}
      >
        <KeptNotice {...form.kept} />
        {kept && <p className={styles.subtle}>{t('survey-questionnaire.edit.effect')}</p>}
        <AboutFields {...fields} />
        <QuestionList {...fields} />
        <AddQuestion {...fields} known={kept?.questions.map(({ key }) => key) ?? []} />
        <BranchFields {...fields} />
        {isStale && (
          <Notice tone="warning">
            <Button spacing="compact" onClick={onStale}>
              {t('survey-questionnaire.show-current')}
            </Button>
          </Notice>
        )}
      </FormFrame>
      {isLeaving && <Leaving onDiscard={discard} onKeep={onClose} onStay={() => setIsLeaving(false)} />}
      <div>
        <Button aria-expanded={isPreviewed} aria-controls={preview} onClick={() => setIsPreviewed(!isPreviewed)}>
          {t('survey-questionnaire.preview')}
        </Button>
      </div>
      <div id={preview} hidden={!isPreviewed}>
        {isPreviewed && (
          <QuestionnairePreview questionnaire={snapshotOfDraft(draft)} startsIn={language} thresholds={thresholds} />
        )}
      </div>
    </div>
  );
}
