import { type SilenceReason, type SilenceRules, silenceLimits, silenceReasons } from '../../../src/contract/silence';

/** The rules as they are typed: empty for what does not count. */
export type RulesDraft = Readonly<Record<SilenceReason, string>>;

export const limitsOf = (reason: SilenceReason) =>
  reason === 'surveys' ? silenceLimits.surveys : silenceLimits.workingDays;

export const draftOf = (rules: SilenceRules): RulesDraft => ({
  surveys: typed(rules.surveys),
  visits: typed(rules.visits),
  tasks: typed(rules.tasks),
  gates: typed(rules.gates),
});

const typed = (value: number | null): string => (value === null ? '' : String(value));

/** The reasons whose number is none that there can be. */
export const faultsIn = (draft: RulesDraft): SilenceReason[] =>
  silenceReasons.filter((reason) => {
    const text = draft[reason].trim();
    const { least, most } = limitsOf(reason);
    return text !== '' && !(/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most);
  });

/** The rules that a draft without faults says. */
export const rulesIn = (draft: RulesDraft): SilenceRules => {
  const numberOf = (reason: SilenceReason) => (draft[reason].trim() === '' ? null : Number(draft[reason]));
  return {
    surveys: numberOf('surveys'),
    visits: numberOf('visits'),
    tasks: numberOf('tasks'),
    gates: numberOf('gates'),
  };
};
