import { meanings } from '../../../../../src/contract/gate/terms';
import type { TextKey } from '../../../../i18n/keys';
import type { Texts } from '../../../../i18n/texts';

/** The key of the app's usual words for a statement, where these are the words of it in a language; null for words of a team's own. */
export function usualKeyOf(statement: string, { t }: Pick<Texts, 't'>): TextKey | null {
  const keys = meanings.map((meaning) => `gate-team.statement.${meaning}` as const);
  return keys.find((key) => t(key) === statement) ?? null;
}
