import { useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import { dayProblem } from '../../../../src/core/calendar/due-day';
import { FormFrame } from '../../../form/form-frame';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { DayField } from '../../day/day-field';
import type { FoundIssue } from '../../issue/search/issues';
import type { PersonOf } from '../../people/names';
import { MoreSettings } from '../form/more-settings';
import { OwnerField } from '../form/owner-field';
import { checkTerms, type TermsDraft, taskDraftOf, toTerms } from '../form/terms';
import { TermsFields } from '../form/terms-fields';
import { daysOfRow, type SetDraft, type SetRow } from './draft';
import { IssuePicker } from './issue-picker';

type RowEditorProps = {
  row: SetRow;
  set: SetDraft;
  engagement: EngagementSummary;
  projectKey: string;
  personOf: PersonOf;
  onSave: (row: SetRow) => void;
  onCancel: () => void;
};

type Draft = TermsDraft & { readonly activeOn: string };

/** Changes one task of a set, before it is given. */
export function RowEditor({ row, set, engagement, projectKey, personOf, onSave, onCancel }: RowEditorProps) {
  const texts = useTexts();
  const { t } = texts;
  const [before] = useState(() => daysOfRow(row, set, engagement));
  const [draft, setDraft] = useState<Draft>(() => ({
    ...taskDraftOf({ ...row.task, due: before.due }),
    activeOn: before.activation.kind === 'date' ? before.activation.day : '',
  }));
  const [owner, setOwner] = useState(row.owner ?? set.owner);
  const [issue, setIssue] = useState<FoundIssue | null>(row.issue ?? set.issue);
  const [isMoreShown, setIsMoreShown] = useState(false);
  const { errors, judge } = useFieldErrors(draft);
  const change = (changes: Partial<Draft>) => setDraft((now) => ({ ...now, ...changes }));

  const submit = async () => {
    const active = draft.activeOn === '' ? null : dayProblem(draft.activeOn, engagement.today);
    const isTurned = draft.due !== '' && draft.due < draft.activeOn;
    const found = {
      ...(isTurned ? { due: { code: 'date-in-past' as const } } : {}),
      ...checkTerms(draft, engagement.today),
      ...(active ? { activeOn: active } : {}),
    };
    judge(found);
    if (Object.keys(found).length > 0) {
      if (found.evidenceRule ?? found.questions ?? found.links ?? found.urgentReason) setIsMoreShown(true);
      return;
    }
    const { due, dueReason, isEvenNow, ...terms } = toTerms(draft);
    const activation =
      draft.activeOn === '' ? { kind: 'now' as const } : { kind: 'date' as const, day: draft.activeOn };
    const isMoved =
      dueReason !== before.dueReason ||
      isEvenNow !== before.isEvenNow ||
      due !== before.due ||
      JSON.stringify(activation) !== JSON.stringify(before.activation);
    onSave({
      ...row,
      task: { ...withoutReason(row.task), ...terms },
      owner: owner === set.owner ? null : owner,
      issue: issue?.id === set.issue?.id ? null : issue,
      days: isMoved
        ? { due, activation, ...(dueReason ? { dueReason } : {}), ...(isEvenNow ? { isEvenNow } : {}) }
        : row.days,
    });
  };

  return (
    <FormFrame
      title={t('set.edit.title', { title: row.task.title })}
      headingSize="small"
      refusal={null}
      submit={{ label: t('set.edit.do') }}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <TermsFields
        draft={draft}
        errors={errors}
        engagement={engagement}
        change={change}
        owner={
          <OwnerField
            label={t('give.owner')}
            engagement={engagement}
            personOf={personOf}
            error={undefined}
            value={owner}
            onChange={setOwner}
          />
        }
      />
      <DayField
        label={t('set.active-on')}
        isOptional
        error={errors.activeOn && texts.refusal(errors.activeOn)}
        engagement={engagement}
        value={draft.activeOn}
        onChange={(activeOn) => change({ activeOn })}
      />
      <IssuePicker
        label={t('set.issue')}
        error={undefined}
        projectKey={projectKey}
        chosen={issue}
        onChosen={setIssue}
      />
      <MoreSettings
        draft={draft}
        errors={errors}
        change={change}
        calendar={draft.activeOn === '' ? engagement.calendar : undefined}
        isOpen={isMoreShown}
        onToggle={setIsMoreShown}
      />
    </FormFrame>
  );
}

/** The reason belongs to what is urgent now. */
const withoutReason = ({ urgentReason: _, ...task }: SetRow['task']): SetRow['task'] => task;
