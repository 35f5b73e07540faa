import { useState } from 'react';
import type { Refusal, Result } from '../../../../src/contract/result';
import type { TeamTask } from '../../../../src/contract/task';
import { useTexts } from '../../../i18n/use-texts';
import { flagSuccess } from '../../flag/flag';
import type { ActFormProps } from './act-form-props';
import { type Act, isStale } from './acts';

/** Sends an act, and says what came of it: done, too late, or refused. */
export function useAct(act: Act, { task, onChanged, onStale }: Pick<ActFormProps, 'task' | 'onChanged' | 'onStale'>) {
  const { t } = useTexts();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async (told: string, send: () => Promise<Result<TeamTask>>) => {
    setRefusal(null);
    const result = await send();
    if (result.ok) {
      flagSuccess(t(`act.${act}.done`, { title: task.title }), told);
      onChanged(result.value);
    } else if (isStale(result.error.code)) {
      await onStale();
    } else {
      setRefusal(result.error);
    }
  };
  return { refusal, setRefusal, run };
}
