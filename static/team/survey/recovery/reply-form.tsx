import { useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import { recoveryLimits } from '../../../../src/contract/survey/recovery';
import { useFormDraft } from '../../../draft/drafts';
import { KeptNotice } from '../../../draft/kept-notice';
import { TextBox } from '../../../field/text-box';
import { FormFrame } from '../../../form/form-frame';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { useTextsIn } from '../../../i18n/use-texts-in';
import { ReplyText } from '../../../survey/recovery/reply-text';
import { callPlan } from '../../call/calls';
import { DayField } from '../../day/day-field';
import { flagSuccess } from '../../flag/flag';
import styles from '../style/survey.module.css';
import { checkReplyDraft, newReplyDraft, type ReplyDraft, toReply } from './draft';
import { type CaseListener, isCaseStale } from './listener';

/** Replies to a customer: first what the team has understood, then what it does about it, and by when; with all that they will read. */
export function ReplyForm({
  of,
  engagement,
  onDone,
  onStale,
  onCancel,
}: CaseListener & { engagement: EngagementSummary | undefined }) {
  const texts = useTexts();
  const { t } = texts;
  const { draft, set, forget, kept } = useFormDraft(`reply to case ${of.id}`, newReplyDraft);
  const { errors, judge } = useFieldErrors(draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = (changes: Partial<ReplyDraft>) => set((now) => ({ ...now, ...changes }));
  const wordsOf = (error: Refusal | undefined) => error && texts.refusal(error);
  const submit = async () => {
    setRefusal(null);
    const found = checkReplyDraft(draft, engagement?.today ?? '');
    judge(found);
    if (Object.keys(found).length > 0) return;
    const result = await callPlan('reply-to-case', { caseId: of.id, revision: of.revision, ...toReply(draft) });
    if (result.ok) {
      forget();
      flagSuccess(t('survey-case.reply.done'), t('survey-case.reply.done-text'));
      onDone(result.value);
    } else if (isCaseStale(result.error.code)) await onStale();
    else setRefusal(result.error);
  };
  return (
    <FormFrame
      title={t('survey-case.reply')}
      headingSize="small"
      refusal={refusal}
      submit={{ label: t('survey-case.reply.do') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={draft.acknowledgement.trim() === '' && draft.text.trim() === ''}
    >
      <KeptNotice {...kept} />
      <TextBox
        label={t('survey-case.reply.acknowledgement')}
        help={t('survey-case.reply.acknowledgement-help')}
        error={wordsOf(errors.acknowledgement)}
        limit={recoveryLimits.acknowledgement}
        value={draft.acknowledgement}
        onChange={(acknowledgement) => change({ acknowledgement })}
      />
      <TextBox
        label={t('survey-case.reply.text')}
        help={t('survey-case.reply.text-help')}
        error={wordsOf(errors.text)}
        limit={recoveryLimits.reply}
        value={draft.text}
        onChange={(text) => change({ text })}
      />
      {engagement && (
        <DayField
          label={t('survey-case.reply.by')}
          isOptional
          error={wordsOf(errors.by)}
          engagement={engagement}
          value={draft.by}
          onChange={(by) => change({ by })}
        />
      )}
      {engagement && <Preview draft={draft} language={engagement.language} />}
    </FormFrame>
  );
}

/** The reply as its reader sees it, in their language, and the message by which they learn that there is one. */
function Preview({ draft, language }: { draft: ReplyDraft; language: EngagementSummary['language'] }) {
  const { t } = useTexts();
  const theirs = useTextsIn(language);
  const { acknowledgement, text, by } = toReply(draft);
  if (!theirs || (acknowledgement === '' && text === '')) return null;
  return (
    <section className={styles.preview} aria-label={t('survey-case.preview')}>
      <h3>{t('survey-case.preview')}</h3>
      <div lang={language} className={styles.quote}>
        <ReplyText acknowledgement={acknowledgement} text={text} by={by} texts={theirs} />
      </div>
      <p className={styles.subtle}>{t('survey-case.preview.told')}</p>
    </section>
  );
}
