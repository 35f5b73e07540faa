import { useState } from 'react';
import type { TeamRaidEntry } from '../../../src/contract/calls/team-raid';
import { raidLimits } from '../../../src/contract/raid';
import type { Refusal } from '../../../src/contract/result';
import { textProblem } from '../../../src/core/text/text-problem';
import { TextBox } from '../../field/text-box';
import { FormFrame } from '../../form/form-frame';
import { useTexts } from '../../i18n/use-texts';
import { callTeam } from '../call/calls';
import { flagSuccess } from '../flag/flag';

type OutcomeFormProps = {
  entry: TeamRaidEntry;
  onTold: (entry: TeamRaidEntry) => void;
  onStale: () => Promise<void>;
  onCancel: () => void;
};

/** Tells the customers what became of something they raised. */
export function OutcomeForm({ entry, onTold, onStale, onCancel }: OutcomeFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const [outcome, setOutcome] = useState(entry.outcome ?? '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const submit = async () => {
    const words = outcome.trim();
    const problem = checkOutcome(words);
    setRefusal(problem);
    if (problem) return;
    const result = await callTeam('tell-outcome', { entryId: entry.id, revision: entry.revision, outcome: words });
    if (result.ok) {
      flagSuccess(t('raid.outcome.done'), t('raid.outcome.effect'));
      onTold(result.value);
      return;
    }
    // The words stay in the form, beside what is there now.
    if (result.error.code === 'changed-meanwhile') await onStale();
    setRefusal(result.error);
  };

  const isFieldError = refusal?.field === 'outcome';
  return (
    <FormFrame
      title={t('raid.outcome.open')}
      isCompact
      refusal={isFieldError ? null : refusal}
      submit={{ label: t('raid.outcome.do') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={outcome === (entry.outcome ?? '')}
    >
      <TextBox
        label={t('raid.outcome.label')}
        help={t('raid.outcome.effect')}
        error={isFieldError ? texts.refusal(refusal) : undefined}
        limit={raidLimits.outcome}
        value={outcome}
        onChange={setOutcome}
      />
    </FormFrame>
  );
}

function checkOutcome(words: string): Refusal | null {
  const problem = textProblem(words, raidLimits.outcome, true);
  return problem && { ...problem, field: 'outcome' };
}
