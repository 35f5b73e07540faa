import { verdictOf } from '../../../../src/core/survey/trend/verdict';
import type { Texts } from '../../../i18n/texts';

/** The way of quarters, or how many more it takes to tell one. */
export function formatWay(values: readonly number[], { t, plural, number }: Texts): string {
  const verdict = verdictOf(values);
  return verdict.kind === 'too-few'
    ? plural('gates.over-time.too-few', verdict.missing)
    : t(`gates.over-time.${verdict.way}`, {
        quarters: verdict.points,
        chance: number(Math.max(1, Math.round(verdict.p * 100))),
      });
}
