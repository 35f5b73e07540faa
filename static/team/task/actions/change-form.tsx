import { useState } from 'react';
import { now } from '../../../clock/now';
import { useFormDraft } from '../../../draft/drafts';
import { KeptNotice } from '../../../draft/kept-notice';
import { FormFrame } from '../../../form/form-frame';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { callTeam } from '../../call/calls';
import { newsOf } from '../../news/news';
import { formatNews } from '../effects/format-news';
import { isHiddenAtFault, taskFieldOf } from '../form/draft';
import { MoreSettings } from '../form/more-settings';
import { checkTerms, hasExtras, type TermsDraft, taskDraftOf, toTerms } from '../form/terms';
import { TermsFields } from '../form/terms-fields';
import type { ActionFormProps } from './action-form-props';
import { useTeamAction } from './use-action';

/** The terms of a task, to be settled anew. */
export default function ChangeForm({ task, engagement, personOf, onChanged, onStale, onCancel }: ActionFormProps) {
  const texts = useTexts();
  const { t } = texts;
  // What was typed to change what has been changed since is not taken up.
  const key = `change task ${task.id} ${task.revision}`;
  const { draft, before, set, forget, kept } = useFormDraft(key, () => taskDraftOf(task));
  const [isMoreShown, setIsMoreShown] = useState(() => hasExtras(draft));
  const { errors, judge } = useFieldErrors(draft);
  const { refusal, run } = useTeamAction('change', { task, onChanged, onStale });
  const change = (changes: Partial<TermsDraft>) => set((now) => ({ ...now, ...changes }));
  const isPlanned = task.state === 'planned';
  const news = newsOf(engagement, { isUrgent: draft.isUrgent, isPlanned, isEvenNow: draft.isEvenNow ?? false }, now());
  const told = formatNews(news, task.owner, engagement, personOf, texts);
  const blame = (found: typeof errors) => {
    judge(found);
    if (isHiddenAtFault(found)) setIsMoreShown(true);
  };

  const submit = async () => {
    const found = checkTerms(draft, engagement.today, task.due ?? '');
    blame(found);
    if (Object.keys(found).length > 0) return;
    await run(told, async () => {
      const result = await callTeam('change-task', { taskId: task.id, revision: task.revision, terms: toTerms(draft) });
      if (result.ok) forget();
      const field = result.ok
        ? null
        : termOf(taskFieldOf(result.error, { begins: 'now', evidenceRule: draft.evidenceRule }));
      if (!result.ok && field) blame({ [field]: result.error });
      return result;
    });
  };

  return (
    <FormFrame
      title={t('action.change.open')}
      isCompact
      refusal={refusal && Object.keys(errors).length > 0 ? null : refusal}
      submit={{ label: t('action.change.do') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={draft === before}
    >
      <KeptNotice {...kept} />
      <TermsFields draft={draft} errors={errors} engagement={engagement} change={change} />
      <MoreSettings
        draft={draft}
        errors={errors}
        change={change}
        calendar={isPlanned ? undefined : engagement.calendar}
        isOpen={isMoreShown}
        onToggle={setIsMoreShown}
      />
      <p>{t(isPlanned ? 'action.change.effect-planned' : 'action.change.effect')}</p>
      <p>{told}</p>
    </FormFrame>
  );
}

const termOf = (field: string | null): keyof TermsDraft | null =>
  (
    [
      'title',
      'instructions',
      'type',
      'due',
      'effort',
      'evidenceRule',
      'questions',
      'links',
      'isUrgent',
      'urgentReason',
      'isEvenNow',
    ] as const
  ).find((name) => name === field) ?? null;
