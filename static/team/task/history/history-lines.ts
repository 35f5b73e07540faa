import type { IsoDate } from '../../../../src/contract/common';
import type { ChangedTerm, HistoryLine, HistoryWhat } from '../../../../src/contract/task/team-task';
import { formatList } from '../../../i18n/list';
import type { Texts } from '../../../i18n/texts';
import { nameOf } from '../../people/format-name';
import type { PersonOf } from '../../people/names';

/** The sentence in which a history tells an event. */
export const taskHistoryKey = (what: HistoryWhat) => `history.${what}` as const;

function sentenceOf(what: HistoryWhat, to: HistoryLine['to'], instead: IsoDate | undefined) {
  if (what === 'sponsor-told' && typeof to === 'string') return 'history.sponsor-told-to';
  return what === 'date-agreed' && instead !== undefined ? 'history.date-agreed-instead' : taskHistoryKey(what);
}

function formatTerm(changed: ChangedTerm, { t, day }: Texts): string {
  if (changed.term !== 'due') return t(`history.term.${changed.term}`);
  const { before, after } = changed;
  if (before === null) return t('history.term.due-set', { after: after === null ? '' : day(after) });
  return after === null
    ? t('history.term.due-gone', { before: day(before) })
    : t('history.term.due-moved', { before: day(before), after: day(after) });
}

/** One line of a history as a sentence. */
export function formatLine(
  { what, by, date, to, instead, isUnmailed, changed }: HistoryLine,
  personOf: PersonOf,
  texts: Texts,
): string {
  const { t, day } = texts;
  if (changed !== undefined) {
    const terms = formatList(
      changed.map((each) => formatTerm(each, texts)),
      texts,
    );
    return t('history.task-changed-terms', { name: nameOf(by, personOf, texts), terms });
  }
  const line = t(sentenceOf(what, to, instead), {
    name: by === 'app' ? t('history.app') : nameOf(by, personOf, texts),
    date: date === undefined ? t('history.unknown-date') : day(date),
    instead: instead === undefined ? '' : day(instead),
    to: typeof to === 'string' ? nameOf(to, personOf, texts) : t('history.to-side'),
  });
  return isUnmailed ? t('history.unmailed', { line }) : line;
}

export const peopleInLines = (lines: readonly HistoryLine[]): string[] =>
  lines.flatMap(({ by, to }) => [...(by === 'app' ? [] : [by]), ...(typeof to === 'string' ? [to] : [])]);
