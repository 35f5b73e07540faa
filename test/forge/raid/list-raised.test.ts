/** Everything that a customer has raised stays theirs to see, and is counted, however much it is. */
import { expect, it } from 'vitest';
import { customerSponsor, customerUser, outsider, projectManager } from '../../../demo/people';
import { type Fresh, withFreshSite } from '../site/fresh';
import { accepted, codeOf, engagementIn, newAttempt, openEngagement } from '../site/site';

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

const hour = 60 * 60_000;

async function raise(what: string, { id, requestKey } = engagement) {
  const entry = { attempt: newAttempt(), engagementId: id, kind: 'issue' as const, what };
  accepted(await site.portal(customerSponsor, 'raise-entry', entry, { requestKey }));
  // Storage's indexes see it by then.
  await site.host.advance(hour);
}
const page = (person: string, after?: string) =>
  site.portal(person, 'list-raised', { engagementId: engagement.id, after });
const screenOf = async (person: string, { requestKey } = engagement) =>
  engagementIn(await site.portal(person, 'show-request', {}, { requestKey }));
const numbered = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => `No. ${from - index}`);

it('is counted to the last entry, shown as far as the newest five, and listed a page at a time', async () => {
  const elsewhere = await openEngagement(site, [customerSponsor], 'Southwind', 'DAY');
  for (let number = 1; number <= 26; number++) await raise(`No. ${number}`);
  await raise('Of another project', elsewhere);

  const screen = await screenOf(customerSponsor);
  expect(screen.raised.map(({ what }) => what)).toEqual(numbered(26, 22));
  expect(screen.raisedCount).toBe(26);
  expect(await screenOf(customerSponsor, elsewhere)).toMatchObject({ raised: [{}], raisedCount: 1 });
  expect(await screenOf(customerUser)).toMatchObject({ raised: [], raisedCount: 0 });

  const listed: string[] = [];
  let after: string | undefined;
  do {
    const { entries, next } = accepted(await page(customerSponsor, after));
    expect(entries.length).toBeLessThan(40);
    listed.push(...entries.map(({ what }) => what));
    after = next ?? undefined;
  } while (after !== undefined);
  expect(listed).toEqual(numbered(26, 1));
  expect(accepted(await page(customerUser))).toEqual({ entries: [], next: null });
}, 60_000);

it('is nobody else’s to list, and a strange word finds nothing', async () => {
  await raise('The test system is down');
  for (const stranger of [outsider, projectManager]) expect(codeOf(await page(stranger))).toBe('not-found');
  expect(codeOf(await page(customerSponsor, 'strange'))).toBe('not-found');
});
