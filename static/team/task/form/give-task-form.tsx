import { useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import type { TeamTask } from '../../../../src/contract/task/task';
import { useFormDraft } from '../../../draft/drafts';
import { KeptNotice } from '../../../draft/kept-notice';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { FormFrame } from '../../../form/form-frame';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import type { IssueFormProps } from '../../ask/issue-kind';
import { callTeam } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import { ownerName } from '../../people/format-name';
import { ownerOf } from '../state/owner';
import { ActivationFields } from './activation-fields';
import { checkTask, type Draft, isHiddenAtFault, newDraft, taskFieldOf, taskForEngagement, toGiveTask } from './draft';
import { MoreSettings } from './more-settings';
import { OwnerField } from './owner-field';
import { TaskPreview } from './preview';
import { TermsFields } from './terms-fields';

type GiveTaskFormProps = Omit<IssueFormProps<TeamTask>, 'copyOf'>;

export default function GiveTaskForm({ panel, ...rest }: GiveTaskFormProps) {
  const active = panel.engagements.filter(({ status }) => status === 'active');
  const [first] = active;
  return first ? <Form active={active} first={first} issueKey={panel.issue.key} {...rest} /> : null;
}

type FormProps = Omit<GiveTaskFormProps, 'panel'> & {
  /** The key of the issue that the task is on. */
  issueKey: string;
  active: readonly EngagementSummary[];
  first: EngagementSummary;
};

const newForm = (engagement: EngagementSummary) => ({
  attempt: crypto.randomUUID() as string,
  draft: newDraft(engagement),
});

function Form({ active, first, issueKey, personOf, onAdded, onCancel }: FormProps) {
  const texts = useTexts();
  const { t } = texts;
  const key = `give task ${issueKey}`;
  const { draft: form, set, forget, kept } = useFormDraft(key, () => newForm(first));
  const { attempt, draft } = form;
  const [isMoreShown, setIsMoreShown] = useState(false);
  const { errors, judge } = useFieldErrors(draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const engagement = active.find(({ id }) => id === draft.engagementId) ?? first;
  const change = (changes: Partial<Draft>) => set((now) => ({ ...now, draft: { ...now.draft, ...changes } }));
  const blame = (found: typeof errors) => {
    judge(found);
    if (isHiddenAtFault(found)) setIsMoreShown(true);
  };

  const submit = async () => {
    setRefusal(null);
    const found = checkTask(draft, engagement);
    blame(found);
    if (Object.keys(found).length > 0) return;
    const result = await callTeam('give-task', toGiveTask(draft, attempt));
    if (result.ok) {
      forget();
      const { title, state, owner } = result.value;
      const waitsOn = { owner: ownerName(owner, personOf, texts) };
      flagSuccess(t('give.done', { title }), t(state === 'planned' ? 'give.done-planned' : 'give.done-text', waitsOn));
      onAdded(result.value);
      return;
    }
    const field = taskFieldOf(result.error, draft);
    // With one engagement there is no field to say it beside.
    const isShown = field !== null && (field !== 'engagementId' || active.length > 1);
    if (isShown) blame({ [field]: result.error });
    else setRefusal(result.error);
  };

  return (
    <FormFrame
      title={t('task.give')}
      headingSize="small"
      refusal={refusal}
      submit={{ label: t('give.do') }}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <KeptNotice {...kept} />
      {active.length > 1 && (
        <Field label={t('ask.engagement')} error={errors.engagementId && texts.refusal(errors.engagementId)}>
          {(control) => (
            <Choice
              {...control}
              value={draft.engagementId}
              options={active.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => change(taskForEngagement(draft, active.find((one) => one.id === id) ?? first))}
            />
          )}
        </Field>
      )}
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
            error={errors.owner && texts.refusal(errors.owner)}
            value={draft.owner}
            onChange={(owner) => change({ owner })}
          />
        }
      />
      <MoreSettings
        draft={draft}
        errors={errors}
        change={change}
        calendar={draft.begins === 'now' ? engagement.calendar : undefined}
        isOpen={isMoreShown}
        onToggle={setIsMoreShown}
      >
        <ActivationFields draft={draft} errors={errors} engagement={engagement} issueKey={issueKey} change={change} />
      </MoreSettings>
      <TaskPreview draft={draft} engagement={engagement} owner={ownerOf(draft.owner)} personOf={personOf} />
    </FormFrame>
  );
}
