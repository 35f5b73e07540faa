import { type Chase, type ContactQuarter, contactLimits, type EngagementContacts } from '../../contract/contact';
import type { Result } from '../../contract/result';
import { emptyHistory } from '../audit/chain';
import type { ChainHead } from '../audit/event';
import { quarterOf } from '../gate/results/by-quarter';
import { withNoted, withoutNoted } from '../noted/noted';
import { accept, refuse } from '../result';
import { type Outbound, type QuarterCount, withOneMore } from './outbound';

/** The times that an engagement's customer had to ask where something is, as the team has tagged them. */
export type Chases = {
  readonly id: string;
  readonly projectId: string;
  readonly engagementId: string;
  /** By day, the oldest first. */
  readonly chases: readonly Chase[];
  /** The number of those whose words have made room. */
  readonly earlier: readonly QuarterCount[];
  readonly lastCommand: string;
  readonly history: ChainHead;
};

export const noChases = (id: string, engagement: { readonly id: string; readonly projectId: string }): Chases => ({
  id,
  projectId: engagement.projectId,
  engagementId: engagement.id,
  chases: [],
  earlier: [],
  lastCommand: '',
  history: emptyHistory,
});

type Changed = Result<Pick<Chases, 'chases' | 'earlier'>>;

/** @param today in the customer's time zone: nobody can have asked on a later day */
export function withChase({ chases, earlier }: Chases, chase: Chase, today: string): Changed {
  if (chase.day > today) return refuse('field-invalid', { field: 'day' });
  const all = withNoted(chases, chase);
  const left = all.slice(0, Math.max(0, all.length - contactLimits.chases));
  return accept({
    chases: all.slice(left.length),
    earlier: left.reduce((counts, { day }) => withOneMore(counts, quarterOf(day)), earlier),
  });
}

export function withoutChase({ chases, earlier }: Chases, chaseId: string): Changed {
  const left = withoutNoted(chases, chaseId);
  return left.ok ? accept({ chases: left.value, earlier }) : left;
}

/** Both numbers of each quarter together: the proactive contact ratio is outbound of both. */
export function contactsOf(
  outbound: Pick<Outbound, 'quarters'>,
  { chases, earlier }: Chases,
): readonly ContactQuarter[] {
  const found = new Map<string, ContactQuarter>();
  const add = (name: string, more: Partial<ContactQuarter>) => {
    const before = found.get(name) ?? { name, outbound: 0, chase: 0 };
    const sum = { outbound: before.outbound + (more.outbound ?? 0), chase: before.chase + (more.chase ?? 0) };
    found.set(name, { name, ...sum });
  };
  for (const { name, count } of outbound.quarters) add(name, { outbound: count });
  for (const { name, count } of earlier) add(name, { chase: count });
  for (const { day } of chases) add(quarterOf(day), { chase: 1 });
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1)).slice(-contactLimits.quarters);
}

export const engagementContacts = (outbound: Pick<Outbound, 'quarters'>, kept: Chases): EngagementContacts => ({
  engagementId: kept.engagementId,
  revision: kept.history.length,
  quarters: contactsOf(outbound, kept),
  chases: kept.chases.toReversed(),
});
