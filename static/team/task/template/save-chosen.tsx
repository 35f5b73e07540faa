import { useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Result } from '../../../../src/contract/result';
import { type TeamTask, taskLimits } from '../../../../src/contract/task/task';
import type { ListedTask } from '../../../../src/contract/task/team-task';
import { type TemplateName, taskTemplateLimits } from '../../../../src/contract/task/template';
import { useTexts } from '../../../i18n/use-texts';
import { callPlan } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import { inChunks } from '../../run/chunks';
import { pauseFor } from '../../run/pause';
import { patiently } from '../../run/run';
import { NameForm } from '../../template/name-form';
import { taskTemplateOf } from './made-of';
import { taskTemplates } from './words';

type SaveChosenProps = {
  rows: readonly ListedTask[];
  engagements: ReadonlyMap<string, EngagementSummary>;
  onClose: () => void;
};

/** Keeps the chosen tasks as a template for the next time. */
export default function SaveChosen({ rows, engagements, onClose }: SaveChosenProps) {
  const { t, plural } = useTexts();
  const [attempt] = useState(() => crypto.randomUUID());

  const save = async (name: string): Promise<Result<TemplateName>> => {
    if (rows.length > taskTemplateLimits.tasks) return { ok: false, error: { code: 'template-too-large' } };
    const tasks: TeamTask[] = [];
    for (const some of inChunks(rows, taskLimits.perCall)) {
      const load = () => callPlan('show-tasks', { taskIds: some.map(({ id }) => id) });
      const found = await patiently(load, () => false, pauseFor);
      if (!found.ok) return found;
      tasks.push(...found.value);
    }
    const result = await callPlan('save-template', {
      attempt,
      templateId: null,
      name,
      tasks: taskTemplateOf(tasks, engagements),
    });
    if (result.ok) {
      flagSuccess(t('template.saved', { name }), plural('template.tasks', result.value.tasks));
      onClose();
    }
    return result;
  };

  return (
    <NameForm
      title={plural('template.save-title', rows.length)}
      label={t(taskTemplates.save)}
      name=""
      explanation={t(taskTemplates.explanation)}
      save={save}
      onCancel={onClose}
    />
  );
}
