import type { TeamRaidEntry } from '../../../src/contract/calls/team-raid';
import type { Texts } from '../../i18n/texts';
import type { AskFact } from '../ask/fact';

/** The words of what was raised. Of a criterion that was found unmet, the words say what should be so. */
export const formatEntry = ({ isUnmet, what }: Pick<TeamRaidEntry, 'isUnmet' | 'what'>, { t }: Texts): string =>
  isUnmet ? t('entry.unmet', { criterion: what }) : what;

/** Its progress, by its Jira issue: what the app can't see there, it does not say. */
export function formatProgress(
  { progress, issueState }: Pick<TeamRaidEntry, 'progress' | 'issueState'>,
  { t }: Texts,
): string {
  if (progress === 'done') return t('raid.progress.done');
  if (issueState !== 'there' || progress === null) return t(`raid.issue.${issueState}`);
  return t(`raid.progress.${progress}`);
}

/** The sort of thing that it is: a risk, a problem, or what of which signature. */
export const formatKind = ({ kind, signature }: Pick<TeamRaidEntry, 'kind' | 'signature'>, { t }: Texts): string =>
  signature === null ? t(`raid.kind.${kind}`) : t(`raid.signature.${signature.as}`, { title: signature.title });

/**
 * The standing of something that a signature asks to be put right: where it is left from one that no longer counts, that alone; otherwise its
 * day, which is the team's.
 */
export function factsOfPoint(
  { due, signature, isLeft, isOverdue }: Pick<TeamRaidEntry, 'due' | 'signature' | 'isLeft' | 'isOverdue'>,
  { t, day }: Texts,
): AskFact[] {
  if (signature === null) return [];
  if (isLeft) return [{ text: t('gate-team.left') }];
  if (due === null) return [];
  return [{ text: t(isOverdue ? 'raid.overdue' : 'raid.due', { date: day(due) }), isAlarming: isOverdue }];
}

/** By whom and when: nobody reports a problem who signs. */
export const formatRaised = (
  { raisedAt, signature }: Pick<TeamRaidEntry, 'raisedAt' | 'signature'>,
  name: string,
  { t, dayOf }: Texts,
): string => t(signature === null ? 'raid.raised-by' : 'raid.asked-by', { name, date: dayOf(raisedAt) });

/** Entries under the heading that says how they came up: asked for in a sign-off, or raised otherwise. */
export const groupsOf = (entries: readonly TeamRaidEntry[]) =>
  [
    { title: 'raid.title-signed' as const, entries: entries.filter(({ signature }) => signature !== null) },
    { title: 'raid.title' as const, entries: entries.filter(({ signature }) => signature === null) },
  ].filter((group) => group.entries.length > 0);
