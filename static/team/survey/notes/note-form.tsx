import { useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import { type AnswerNote, type AnswerNotes, noteLimits } from '../../../../src/contract/survey/notes';
import { textProblem } from '../../../../src/core/text/text-problem';
import { useFormDraft } from '../../../draft/drafts';
import { KeptNotice } from '../../../draft/kept-notice';
import { TextBox } from '../../../field/text-box';
import { FormFrame } from '../../../form/form-frame';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { callPlan } from '../../call/calls';
import { isNoteStale, type NoteListener } from './listener';

type NoteFormProps = NoteListener & {
  of: AnswerNotes;
  /** The note to put in other words; null for a new one. */
  note: AnswerNote | null;
  onCancel: () => void;
};

/** Writes a note on somebody's answers, or puts one in other words. */
export function NoteForm({ surveyId, of, note, onDone, onStale, onCancel }: NoteFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const { accountId, revision } = of;
  const before = note?.text ?? '';
  const { draft, set, forget, kept } = useFormDraft(`note ${surveyId} ${accountId} ${note?.id ?? 'new'}`, () => ({
    text: before,
  }));
  const { errors, judge } = useFieldErrors(draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = async () => {
    setRefusal(null);
    const text = draft.text.trim();
    const fault = textProblem(text, noteLimits.text, true);
    judge(fault ? { text: fault } : {});
    if (fault) return;
    const noteId = note?.id ?? null;
    const result = await callPlan('write-note', { checkpointId: surveyId, accountId, revision, noteId, text });
    if (result.ok) {
      forget();
      onDone(result.value);
    } else if (isNoteStale(result.error.code)) await onStale();
    else setRefusal(result.error);
  };
  return (
    <FormFrame
      title={t(note ? 'survey-note.change' : 'survey-note.add')}
      isCompact
      refusal={refusal}
      submit={{ label: t('survey-note.save') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={draft.text === before}
    >
      <KeptNotice {...kept} />
      <TextBox
        label={t('survey-note.text')}
        help={t('survey-note.help')}
        error={errors.text && texts.refusal(errors.text)}
        limit={noteLimits.text}
        value={draft.text}
        onChange={(text) => set({ text })}
      />
    </FormFrame>
  );
}
