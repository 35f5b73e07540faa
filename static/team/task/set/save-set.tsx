import type { EngagementSummary } from '../../../../src/contract/engagement';
import { useTexts } from '../../../i18n/use-texts';
import { callPlan } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import { NameForm } from '../../template/name-form';
import { type SetDraft, templateTaskOf } from './draft';

type SaveSetProps = {
  set: SetDraft;
  engagement: EngagementSummary;
  onSaved: () => Promise<void>;
  onCancel: () => void;
};

/** Keeps a set as a template of the project, under a new name. */
export function SaveSet({ set, engagement, onSaved, onCancel }: SaveSetProps) {
  const { t, plural } = useTexts();
  const save = async (name: string) => {
    const result = await callPlan('save-template', {
      attempt: crypto.randomUUID(),
      templateId: null,
      name,
      tasks: set.rows.map((row) => templateTaskOf(row, set, engagement.calendar)),
    });
    if (result.ok) {
      flagSuccess(t('template.saved', { name }), plural('template.tasks', result.value.tasks));
      await onSaved();
    }
    return result;
  };
  return <NameForm title={t('template.save')} label={t('template.save')} name="" save={save} onCancel={onCancel} />;
}
