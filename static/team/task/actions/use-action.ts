import { useState } from 'react';
import type { Refusal, Result } from '../../../../src/contract/result';
import type { TeamTask } from '../../../../src/contract/task/task';
import { useTexts } from '../../../i18n/use-texts';
import { flagSuccess } from '../../flag/flag';
import type { ActionFormProps } from './action-form-props';
import { type Action, isStale } from './actions';

/** Sends a command, and says what came of it: done, too late, or refused. */
export function useTeamAction(
  action: Action,
  { task, onChanged, onStale }: Pick<ActionFormProps, 'task' | 'onChanged' | 'onStale'>,
) {
  const { t } = useTexts();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async (told: string, send: () => Promise<Result<TeamTask>>) => {
    setRefusal(null);
    const result = await send();
    if (result.ok) {
      flagSuccess(t(`action.${action}.done`, { title: task.title }), told);
      onChanged(result.value);
    } else if (isStale(result.error.code)) {
      await onStale();
    } else {
      setRefusal(result.error);
    }
  };
  return { refusal, setRefusal, run };
}
