import type { UnseenItem } from '../../../contract/calls/plan';
import { instantText } from '../../../core/calendar/day';
import type { Engagement } from '../../../core/engagement/engagement';
import { toBeListed } from '../../../core/engagement/noted/list-unseen';
import { subjectText, withUnseen } from '../../../core/engagement/noted/unseen';
import type { RaidEntry } from '../../../core/raid/entry';
import { accept } from '../../../core/result';
import { theApp } from '../../caller';
import { loadGroups } from '../../load-groups';
import { Refused, Unavailable } from '../../ports/failure';
import type { BackgroundPorts, Ports } from '../../ports/ports';
import { entryLocation } from '../../raid/entry-location';
import { retrying } from '../../retry';
import { inUnitOfWork } from '../../unit-of-work';
import { seenNow } from '../../unseen/seen-now';
import type { Noted } from './noted';
import type { OpenAsks } from './open-asks';

/**
 * Notes what stands on issues and versions that the app can't find now, and what is planned and waits for them: the team is shown
 * it, and nobody is pressed about it. What is not found may be deleted, out of the app's sight or hidden: only Jira's own event says
 * that it is deleted. While Jira does not say, what was noted last stands.
 * @param open all open and planned asks of the engagement
 * @param entries those whose issues were not found, beside those that are noted
 */
export async function noteUnseen(
  ports: BackgroundPorts,
  engagement: Engagement,
  open: readonly OpenAsks[],
  entries: readonly RaidEntry[] = [],
): Promise<Noted> {
  const asked = [...onSubjects(open), ...(await openEntries(ports, engagement, entries))];
  const found = await unseenOf(ports, asked);
  if (!found || !withUnseen(engagement, toBeListed(engagement, engagement, found)))
    return { engagement, isAnswered: found !== undefined };
  const noted = await inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id: engagement.id });
    const changed = known && withUnseen(known, toBeListed(known, engagement, found));
    if (!changed) return accept(known ?? engagement);
    const facts = { unseen: (changed.unseen ?? []).map(({ title, ...each }) => each) };
    const event = { what: 'unseen-noted', actor: theApp, at: instantText(ports.now()), facts };
    const saved = work.appendEvent(changed, event);
    work.save('engagement', saved.id, saved);
    return accept(saved);
  });
  if (!noted.ok) throw new Unavailable('storage', 409);
  await lookAtAsks(ports, [...(engagement.unseen ?? []), ...found]);
  return { engagement: noted.value, isAnswered: true };
}

/** Asks with each issue and version that they need. */
const onSubjects = (open: readonly OpenAsks[]): UnseenItem[] =>
  open.flatMap(({ asks, planned }) => [
    ...asks.flatMap(({ kind, id, title, on }) => (on ? { kind, id, title, ...on } : [])),
    ...planned.flatMap(({ kind, id, title, standsOn, waitsFor }) => {
      const own = 'issueId' in standsOn ? standsOn.issueId : null;
      return [standsOn, ...waitsFor].map((on) => needing({ kind, id, title, isPlanned: true, ...on }, own));
    }),
  ]);

/** With the issue that it is on, where it needs another one. */
const needing = (item: UnseenItem, own: string | null): UnseenItem =>
  own === null || ('issueId' in item && item.issueId === own) ? item : { ...item, onIssueId: own };

/** Entries that are not done. Their titles are of what was signed: their own words are for those only who may see the issue. */
async function openEntries(
  ports: BackgroundPorts,
  engagement: Engagement,
  found: readonly RaidEntry[],
): Promise<UnseenItem[]> {
  const noted = (engagement.unseen ?? []).flatMap(({ kind, id }) => (kind === 'entry' ? id : []));
  const ids = [...new Set([...noted, ...found.map(({ id }) => id)])];
  const { raid } = await retrying(ports, () => loadGroups(ports.sparing, { raid: ids }));
  return [...raid.values()].flatMap((entry) => {
    const { id, issue, progress, signedTitle } = entry;
    if (!issue || progress === 'done') return [];
    const title = [issue.key, signedTitle].filter(Boolean).join(': ');
    return needing({ kind: 'entry', id, issueId: issue.id, title }, entryLocation(entry).issueId);
  });
}

/**
 * The asks on something that is not found, each once however many people have it, and however much it needs.
 * @returns undefined where Jira does not say
 */
async function unseenOf(ports: BackgroundPorts, asked: readonly UnseenItem[]): Promise<UnseenItem[] | undefined> {
  try {
    const seen = await seenNow(ports, asked);
    const unseen = asked.filter((each) => !seen.has(subjectText(each))).reverse();
    return [...new Map(unseen.map((each) => [`${each.kind} ${each.id}`, each])).values()].reverse();
  } catch (error) {
    if (error instanceof Unavailable || error instanceof Refused) return undefined;
    throw error;
  }
}

/** Has these asks looked at: whether their silence may count is not as it was. It may fail: the next look finds the same. */
async function lookAtAsks(ports: Ports, unseen: readonly UnseenItem[]): Promise<void> {
  const due = unseen.flatMap(({ kind, id }) => (kind === 'entry' ? [] : { kind, id }));
  if (due.length > 0) await ports.processSoon(due).catch(() => undefined);
}
