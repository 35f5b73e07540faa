import { useState } from 'react';
import type { Answer, Refusal } from '../../../../src/contract/answer';
import type { TeamGate } from '../../../../src/contract/team-gate';
import type { TextKey } from '../../../i18n/keys';
import { useTexts } from '../../../i18n/use-texts';
import { flagSuccess } from '../../flag/flag';
import { isGateStale } from '../state/gate-acts';

export type GateNews = {
  onChanged: (gate: TeamGate) => void;
  /** The gate no longer is what the screen shows. */
  onStale: () => Promise<void>;
};

/** Sends an act on a gate, and says what came of it: done, too late, or refused. */
export function useGateAct({ onChanged, onStale }: GateNews) {
  const { t } = useTexts();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async (
    done: { readonly key: TextKey; readonly text: string },
    send: () => Promise<Answer<TeamGate>>,
  ): Promise<Refusal | null> => {
    setRefusal(null);
    const answer = await send();
    if (answer.ok) {
      flagSuccess(t(done.key, { title: answer.value.title }), done.text);
      onChanged(answer.value);
      return null;
    }
    if (isGateStale(answer.error.code)) await onStale();
    else setRefusal(answer.error);
    return answer.error;
  };
  return { refusal, setRefusal, run };
}
