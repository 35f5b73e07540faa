import { type SilenceReason, type SilenceRules, silenceReasons } from '../../../src/contract/silence';
import type { Texts } from '../../i18n/texts';

export const ruleLabels = {
  surveys: 'silence.rules.surveys',
  visits: 'silence.rules.visits',
  tasks: 'silence.rules.tasks',
  gates: 'silence.rules.gates',
} as const satisfies Record<SilenceReason, string>;

/** The rules in words: a line for each reason. */
export const formatRules = (rules: SilenceRules, { t }: Pick<Texts, 't'>): string[] =>
  silenceReasons.map((reason) => {
    const what = t(ruleLabels[reason]);
    const number = rules[reason];
    return number === null ? t('silence.rules.none', { what }) : t('silence.rules.number', { what, number });
  });
