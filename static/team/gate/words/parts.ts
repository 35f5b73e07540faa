import { formatList } from '../../../i18n/list';
import type { Texts } from '../../../i18n/texts';

/** The parts of what is signed that have words of their own; other fields of Jira's go by their ids. */
const known = [
  'title',
  'meaning',
  'statement',
  'deliverable',
  'version',
  'link',
  'criterion',
  'concessions',
  'order',
  'field-name',
  'file',
  'summary',
  'description',
  'attachment',
  'name',
  'releaseDate',
] as const;

/** @param name what Jira calls it, where that is known */
export function formatPart(part: string, { t }: Pick<Texts, 't'>, name?: string): string {
  const own = known.find((each) => each === part);
  return own ? t(`gate-team.part.${own}`) : (name ?? t('gate-team.part.other'));
}

/** Each once: two fields of Jira's without words of their own are both "another field". */
export const formatParts = (parts: readonly string[], texts: Texts): string =>
  formatList([...new Set(parts.map((part) => formatPart(part, texts)))], texts);
