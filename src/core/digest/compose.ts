import type { AccountId, AskOwner, IsoDate, IsoInstant } from '../../contract/common';
import { type AskEntry, openlyOf } from '../ask/entry';
import type { ToldOutcome } from '../ask/inbox';
import type { ToldLine } from '../ask/told';
import { isPast } from '../calendar/day';
import type { Engagement } from '../engagement/engagement';
import { isOnUnseen } from '../engagement/noted/unseen';
import { sponsorToTell } from '../engagement/sponsor';
import { toldRulesOf } from '../kinds/ask-kinds';
import { proposedDeputyLines } from '../kinds/deputy-news';
import { digestWhats } from '../kinds/digest-whats';
import { outcomeLines } from '../kinds/outcome-news';
import { targetLines } from '../kinds/target-news';
import type { DigestLine, DigestPart } from '../outbox/effect';

/** The content of one customer's inbox, or of that for anyone of the customer's side (`to` is null). */
export type Reading = {
  readonly to: AccountId | null;
  /** Of every kind, closed ones too. */
  readonly asks: readonly AskEntry[];
  /** The outcomes of what they have raised. */
  readonly outcomes: readonly ToldOutcome[];
  /** The instants since when targets of measures wait for their signature. */
  readonly targetsSince?: readonly IsoInstant[];
};

const linesForOne = 30;
/**
 * So many that they fit into a comment, which Jira limits to 32,767 characters: a line has up to 360 with its markup,
 * and a person's heading and last line up to 220, for each of up to 51. Lines that say what has changed are longer: what does
 * not fit with them is left out when it is sent.
 */
const linesInAll = 50;

/**
 * The parts of today's digest: what is new since the last digest, what is to be done, and what has become of the rest.
 * Nothing to say comes to no parts. What happens after `until` is for the next digest, even if it is seen already.
 * @param today in the customer's time zone
 */
export function composeDigest(
  engagement: Engagement,
  readings: readonly Reading[],
  today: IsoDate,
  until: IsoInstant,
): DigestPart[] {
  const linesFor = new Map<AccountId | null, DigestLine[]>(readings.map(({ to }) => [to, []]));
  for (const { to, asks, outcomes, targetsSince = [] } of readings) {
    const sponsor = sponsorNow(engagement, to);
    linesFor.get(to)?.push(...outcomeLines(engagement, outcomes, until));
    linesFor.get(to)?.push(...targetLines(engagement, targetsSince, until));
    if (to !== null) linesFor.get(to)?.push(...proposedDeputyLines(engagement, to, today, until));
    // All customers of the engagement read the digest.
    for (const entry of asks.flatMap((each) => openlyOf(each) ?? [])) {
      const isUnseen = isOnUnseen(engagement, entry);
      for (const { toSponsor, toPerson, ...told } of toldRulesOf(entry.kind).digestLines(
        engagement,
        entry,
        today,
        until,
      )) {
        // The team is shown that it can't go on: its customer is told what is new, and not pressed.
        if (isUnseen && digestWhats.get(told.what)?.says === 'reminder') continue;
        const line = lineOf(told, today);
        const asker = toPerson === undefined ? undefined : withEnd(linesFor, toPerson);
        if (asker !== undefined) linesFor.get(asker)?.push(line);
        if (toPerson !== undefined) continue;
        if (!toSponsor) linesFor.get(to)?.push(line);
        else if (sponsor !== null) linesFor.get(sponsor)?.push(to === null ? line : { ...line, owner: to });
      }
    }
  }
  const parts = [...linesFor].map(([to, lines]) => ({ to, lines: lines.sort(byWeight) }));
  return bounded(parts.filter(({ lines }) => lines.length > 0));
}

/** A line with what the rule of its words and the day on which it is told add. */
const lineOf = (told: Omit<ToldLine, 'toSponsor' | 'toPerson'>, today: IsoDate): DigestLine => ({
  ...told,
  ...(told.due !== null && isPast(told.due, today) ? { isPast: true } : {}),
  ...(digestWhats.get(told.what)?.isNamedToAll ? { isNamedToAll: true } : {}),
});

/** The reader whose account's id has this end. */
const withEnd = (readers: ReadonlyMap<AccountId | null, unknown>, end: string): AccountId | undefined =>
  [...readers.keys()].find((reader) => reader?.endsWith(end)) ?? undefined;

/** The sponsor who reads of somebody's silence: whoever has switched the mails off since the step was taken is still written to. */
function sponsorNow(engagement: Engagement, to: AccountId | null): AccountId | null {
  const owner: AskOwner = to === null ? { kind: 'side' } : { kind: 'person', accountId: to };
  return sponsorToTell(engagement, owner) ?? sponsorToTell({ ...engagement, mailsOff: [] }, owner);
}

/** The most pressing line comes first; of equals, the one that is due first. */
function byWeight(a: DigestLine, b: DigestLine): number {
  const key = ({ what, due }: DigestLine) =>
    `${String(digestWhats.get(what)?.weight ?? 999).padStart(3, '0')} ${due ?? '9999-12-31'}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

/** As many lines for each as fit into one digest, and the number of the others. */
function bounded(parts: readonly DigestPart[]): DigestPart[] {
  let each = linesForOne;
  const linesWith = (most: number) => parts.reduce((sum, { lines }) => sum + Math.min(most, lines.length), 0);
  while (each > 1 && linesWith(each) > linesInAll) each--;
  return parts.map(({ to, lines }) =>
    lines.length > each ? { to, lines: lines.slice(0, each), more: lines.length - each } : { to, lines },
  );
}
