import type { SilenceSign } from '../../../src/contract/silence';
import type { Texts } from '../../i18n/texts';

/** A reason of silence as a sentence, with the day since when. */
export function formatSign({ reason, since, count, of, hasVisited }: SilenceSign, texts: Texts): string {
  const { plural } = texts;
  const day = texts.day(since);
  switch (reason) {
    case 'surveys':
      return plural('silence.sign.surveys', count, { since: day });
    case 'visits':
      return hasVisited
        ? plural('silence.sign.visits.seen', count, { since: day })
        : plural('silence.sign.visits.unseen', count, { since: day });
    case 'tasks':
      return plural('silence.sign.tasks', of, { since: day, days: plural('silence.days', count) });
    case 'gates':
      return plural('silence.sign.gates', of, { since: day, days: plural('silence.days', count) });
  }
}
