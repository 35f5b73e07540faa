import type { HistoryLine, HistoryWhat } from '../../../../src/contract/task/team-task';
import type { Texts } from '../../../i18n/texts';
import { nameOf } from '../../people/format-name';
import type { PersonOf } from '../../people/names';

/** The sentence in which a history tells an event. */
export const taskHistoryKey = (what: HistoryWhat) => `history.${what}` as const;

/** One line of a history as a sentence. */
export function formatLine({ what, by, date, to }: HistoryLine, personOf: PersonOf, texts: Texts): string {
  const { t, day } = texts;
  return t(taskHistoryKey(what), {
    name: by === 'app' ? t('history.app') : nameOf(by, personOf, texts),
    date: date === undefined ? t('history.unknown-date') : day(date),
    to: typeof to === 'string' ? nameOf(to, personOf, texts) : t('history.to-side'),
  });
}

export const peopleInLines = (lines: readonly HistoryLine[]): string[] =>
  lines.flatMap(({ by, to }) => [...(by === 'app' ? [] : [by]), ...(typeof to === 'string' ? [to] : [])]);
