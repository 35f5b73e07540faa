import type { LozengeRule } from '../../ask/kind';
import type { Roster } from '../roster';
import { surveyCounted } from './survey-counted';

/** After what the customer owes, and before the count of what waits for them. */
export const surveyLozenges = { 'survey-open': { weight: 45, turn: 'customer' } } as const satisfies Record<
  string,
  LozengeRule
>;

export const surveyLozenge = (rosters: readonly Roster[]): keyof typeof surveyLozenges | null =>
  rosters.some((roster) => surveyCounted(roster).turn === 'customer') ? 'survey-open' : null;
