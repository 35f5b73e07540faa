import { namedParts } from '../../../../src/contract/gate/content';
import { formatList } from '../../../i18n/list';
import type { Texts } from '../../../i18n/texts';

/** The parts that have words of their own, an attached file among them; other fields of Jira's go by their ids. */
const known = [...namedParts, 'file'] as const;

/** @param name what Jira calls it, where that is known */
export function formatPart(part: string, { t }: Pick<Texts, 't'>, name?: string): string {
  const own = known.find((each) => each === part);
  return own ? t(`gate-team.part.${own}`) : (name ?? t('gate-team.part.other'));
}

/** Each once: two fields of Jira's without words of their own are both "another field". */
export const formatParts = (parts: readonly string[], texts: Texts): string =>
  formatList([...new Set(parts.map((part) => formatPart(part, texts)))], texts);
