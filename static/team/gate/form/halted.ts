import type { AccountId } from '../../../../src/contract/common';
import type { Texts } from '../../../i18n/texts';
import { formatUntold } from '../../people/format-unmailed';
import type { PersonOf } from '../../people/names';
import type { Setting } from './draft';

/**
 * The reason why the silence of those whom a draft names does not count now, by what is noted with their engagement and with
 * the gate that is changed; empty where it can count.
 */
export function formatHaltedFor(
  named: readonly AccountId[],
  { engagement, gate }: Pick<Setting, 'engagement' | 'gate'>,
  personOf: PersonOf,
  texts: Texts,
): string[] {
  const noted = gate?.isSilenceHalted ? gate.standing.filter(({ unreachable }) => unreachable !== undefined) : [];
  // Nobody can see what is to be signed, whoever is named.
  if (noted.some(({ unreachable }) => unreachable === 'unseen')) return [texts.t('gate-team.silence-halted.unseen')];
  const people = noted.map(({ accountId }) => accountId);
  return formatUntold(named, engagement, personOf, texts, people);
}
