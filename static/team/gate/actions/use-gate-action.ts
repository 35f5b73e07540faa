import { useState } from 'react';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import type { Refusal, Result } from '../../../../src/contract/result';
import type { TextKey } from '../../../i18n/keys';
import { useTexts } from '../../../i18n/use-texts';
import { flagSuccess } from '../../flag/flag';
import { isGateStale } from '../state/gate-actions';

export type GateListener = {
  onChanged: (gate: TeamGate) => void;
  /** The gate no longer is what the screen shows. */
  onStale: () => Promise<void>;
};

/** Sends a command on a gate, and says what came of it: done, too late, or refused. */
export function useGateAction({ onChanged, onStale }: GateListener) {
  const { t } = useTexts();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async (
    done: { readonly key: TextKey; readonly text: string },
    send: () => Promise<Result<TeamGate>>,
  ): Promise<Refusal | null> => {
    setRefusal(null);
    const result = await send();
    if (result.ok) {
      flagSuccess(t(done.key, { title: result.value.title }), done.text);
      onChanged(result.value);
      return null;
    }
    if (isGateStale(result.error.code)) await onStale();
    else setRefusal(result.error);
    return result.error;
  };
  return { refusal, setRefusal, run };
}
