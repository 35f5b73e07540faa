import type { GateRule } from '../../../../src/contract/gate/terms';
import type { Texts } from '../../../i18n/texts';
import { formatNames } from '../../people/format-list';
import type { PersonOf } from '../../people/names';
import type { ResolvedSignatory } from './resolved';

export type RuleWords = {
  readonly sentence: string;
  /** Why it could not be met as it is. */
  readonly problem: string | null;
};

/** The rule by which a gate counts as met, and what keeps these signatories from ever meeting it. */
export function formatTeamRule(
  rule: GateRule,
  signatories: readonly ResolvedSignatory[],
  personOf: PersonOf,
  texts: Texts,
): RuleWords {
  const { t, plural } = texts;
  const total = signatories.length;
  if (total === 0) return { sentence: t('gate-team.met.nobody'), problem: t('gate-team.met.nobody-help') };
  const required = signatories.filter(({ isRequired }) => isRequired).map(({ accountId }) => accountId);
  const needed = neededFor(rule, required.length);
  const problem = needed > total ? plural('gate-team.met.too-few', total, { needed }) : null;
  switch (rule.kind) {
    case 'any':
    case 'all':
      return { sentence: plural(`gate-team.met.${rule.kind}`, total), problem };
    case 'quorum':
      return { sentence: plural('gate-team.met.quorum', total, { needed }), problem };
    case 'named': {
      if (required.length === 0)
        return {
          sentence: plural('gate-team.met.quorum', total, { needed }),
          problem: t('gate-team.met.none-required'),
        };
      const names = formatNames(required, personOf, texts);
      return { sentence: plural('gate-team.met.named', total, { needed, names }), problem };
    }
  }
}

const neededFor = (rule: GateRule, required: number): number => {
  if (rule.kind === 'quorum') return rule.count;
  return rule.kind === 'named' ? Math.max(rule.count, required) : 1;
};

/** In which order they are asked, where they are asked in turn: `1. Anna, 2. Ben and Cleo`. */
export function formatOrder(
  order: 'parallel' | 'sequence',
  signatories: readonly ResolvedSignatory[],
  personOf: PersonOf,
  texts: Texts,
): string {
  const steps = [...new Set(signatories.map(({ step }) => step))].sort((a, b) => a - b);
  if (order === 'parallel' || steps.length < 2) return texts.t('gate-team.met.at-once');
  const turns = steps.map((step) => {
    const ids = signatories.filter((each) => each.step === step).map(({ accountId }) => accountId);
    return texts.t('gate-team.met.turn', { step, names: formatNames(ids, personOf, texts) });
  });
  return texts.t('gate-team.met.in-turn', { turns: turns.join(' · ') });
}
