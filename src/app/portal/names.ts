import type { PortalContact, PortalEngagement } from '../../contract/calls/portal';
import type { Engagement } from '../../core/engagement/engagement';
import { type NameOf, namesOf } from '../names-of';
import type { Ports } from '../ports/ports';
import type { UnnamedEntry } from '../raid/portal-entry';
import type { UnnamedDeputies } from './deputies/deputies-view';
import type { ShownAsk } from './portal-kind';

/** An engagement as a customer sees it, before the names in it are looked up. */
export type UnnamedEngagement = Omit<PortalEngagement, 'asks' | 'recent' | 'raised' | 'contacts' | 'deputies'> & {
  readonly asks: readonly ShownAsk[];
  readonly recent: readonly ShownAsk[];
  readonly raised: readonly UnnamedEntry[];
  readonly contacts: Engagement['contacts'];
  readonly deputies: UnnamedDeputies;
};

/** With the names of everybody in it, as they are now: one call of Jira. Whoever is gone is left unnamed. */
export async function withNames(ports: Ports, shown: UnnamedEngagement): Promise<PortalEngagement> {
  const nameOf = await namesOf(ports, [
    ...[...shown.asks, ...shown.recent, ...shown.raised].flatMap(({ people }) => people),
    ...shown.deputies.people,
    ...shown.contacts.flatMap(({ accountId, backup }) => [accountId, backup]),
  ]);
  return {
    ...shown,
    asks: shown.asks.map((ask) => ask.named(nameOf)),
    recent: shown.recent.map((ask) => ask.named(nameOf)),
    deputies: shown.deputies.named(nameOf),
    raised: shown.raised.map((entry) => entry.named(nameOf)),
    contacts: shown.contacts.flatMap((contact) => namedContact(contact, nameOf) ?? []),
  };
}

/** Nobody is told to turn to somebody whose account is closed: their backup is a contact, too. */
function namedContact(contact: Engagement['contacts'][number], nameOf: NameOf): PortalContact | undefined {
  const { accountId, backup, isSponsor: _, ...card } = contact;
  const name = nameOf(accountId, 'active');
  return name === null ? undefined : { ...card, name, backup: backup && nameOf(backup, 'active') };
}
