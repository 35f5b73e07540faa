import type { Inbox } from '../../../src/core/ask/inbox';
import type { Site } from './site';

/** The record of one person's inbox, as storage holds it. */
type Stored = { readonly doc: Inbox };
type OfEngagement = { readonly id: string };

const keyOf = ({ id }: OfEngagement, person: string) => ({ entityName: 'inbox', key: `inbox:${id}.${person}` });

export function inboxRecord({ host }: Site, engagement: OfEngagement, person: string): Stored {
  const { body } = host.storage.handle('/api/v1/entity/get', keyOf(engagement, person));
  return (body as { value: Stored }).value;
}

function setPlanned(site: Site, engagement: OfEngagement, person: string, planned: Inbox['planned']): void {
  const record = inboxRecord(site, engagement, person);
  const value = { ...record, doc: { ...record.doc, planned } };
  site.host.storage.handle('/api/v1/entity/set', { ...keyOf(engagement, person), value });
}

/** Planned asks that nobody sees take up all room but some. */
export function fillInbox(site: Site, engagement: OfEngagement, person: string, upTo: number): void {
  const { asks, planned } = inboxRecord(site, engagement, person).doc;
  const more = Array.from({ length: upTo - asks.length - planned.length }, (_, index) => ({
    kind: 'task' as const,
    id: `filler-${index}`,
  }));
  setPlanned(site, engagement, person, [...planned, ...more]);
}

/** Makes an inbox as it is where no room was reserved in it. */
export function unreserve(site: Site, engagement: OfEngagement, person: string): void {
  const { planned } = inboxRecord(site, engagement, person).doc;
  setPlanned(
    site,
    engagement,
    person,
    planned.filter(({ kind }) => kind !== 'gate'),
  );
}
