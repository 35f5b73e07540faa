import type { IsoDate, IsoInstant } from '../../contract/common';
import { isNews } from '../ask/news';
import { reminderOn } from '../ask/remind';
import type { LineRule, ToldLine } from '../ask/told';
import type { Engagement } from '../engagement/engagement';
import type { PollEntry } from './poll-entry';

export const pollDigestWhats = {
  'poll-due-today': { weight: 65 },
  'poll-due-soon': { weight: 115 },
  poll: { weight: 135, isDated: true },
  'poll-closed': { weight: 240 },
} as const satisfies Record<string, LineRule>;

type What = keyof typeof pollDigestWhats;

export function pollLines(
  engagement: Engagement,
  entry: PollEntry,
  today: IsoDate,
  until: IsoInstant,
): ToldLine<What>[] {
  const { title, due } = entry;
  const what = whatToTell(engagement, entry, today, until);
  return what === null ? [] : [{ what, title, due }];
}

function whatToTell(engagement: Engagement, entry: PollEntry, today: IsoDate, until: IsoInstant): What | null {
  const { since, due, isDone, lateAt, detail } = entry;
  const isNew = isNews(engagement, lateAt ?? since, until);
  if (detail.state === 'closed') return isNew ? 'poll-closed' : null;
  if (isDone) return null;
  if (isNew) return 'poll';
  const reminder = reminderOn(engagement, { due, since }, today);
  // Nobody is reminded of what can't be answered any more: it closes with its day.
  return reminder === null || reminder === 'overdue' ? null : `poll-${reminder}`;
}
