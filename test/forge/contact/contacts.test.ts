/** Contacts: messages that count as brought, questions that the team tags, and who sees them. */
import { beforeEach, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { contactLimits, type EngagementContacts } from '../../../src/contract/contact';
import { accepted, codeOf, newAttempt, openEngagement, type Site } from '../site/site';
import { manager, type Opened, openSurvey, withSurveySite } from '../survey/given';

let site: Site;
let engagement: Opened;
withSurveySite((fresh) => {
  site = fresh;
});
beforeEach(async () => {
  engagement = await openEngagement(site);
});

const shown = async (person = manager): Promise<readonly EngagementContacts[]> =>
  accepted(await site.plan(person, 'show-contacts', {})).engagements;
const only = async (): Promise<EngagementContacts> => {
  const [first, ...others] = await shown();
  if (!first || others.length > 0) throw new Error('There is one engagement');
  return first;
};
const add = async (changes: object = {}, person = manager) =>
  site.plan(person, 'add-chase', {
    attempt: newAttempt(),
    engagementId: engagement.id,
    revision: (await only()).revision,
    day: '2026-10-20',
    text: 'Where is the new booking screen?',
    ...changes,
  });

it('counts a digest with news once, and none where nothing was told', async () => {
  expect((await only()).quarters).toEqual([]);
  await openSurvey(site, [engagement]);
  await site.host.advance(26 * 60 * 60_000);
  const brought = (await only()).quarters.reduce((sum, { outbound }) => sum + outbound, 0);
  expect(brought).toBe(1);
  expect((await only()).quarters).toEqual([expect.objectContaining({ chase: 0 })]);
});

it('tags a question once, and takes the tag away once', async () => {
  const attempt = newAttempt();
  const added = accepted(await add({ attempt }));
  expect(added).toMatchObject({
    revision: 1,
    quarters: [{ name: '2026-Q4', outbound: 0, chase: 1 }],
    chases: [{ day: '2026-10-20', by: manager }],
  });
  // The same call sent again, and one on what was seen before.
  expect(accepted(await add({ attempt, revision: 0 }))).toEqual(added);
  expect(codeOf(await add({ revision: 0 }))).toBe('changed-meanwhile');
  const removing = { engagementId: engagement.id, chaseId: added.chases[0]?.id ?? '', revision: 1 };
  expect(codeOf(await site.plan(manager, 'remove-chase', { ...removing, chaseId: 'c00000000000000000000009' }))).toBe(
    'not-found',
  );
  expect(accepted(await site.plan(manager, 'remove-chase', removing))).toMatchObject({ revision: 2, chases: [] });
  expect(accepted(await site.plan(manager, 'remove-chase', removing))).toMatchObject({ revision: 2, chases: [] });
});

it('lets one of two who tag at once tag again', async () => {
  const both = await Promise.all([add({ revision: 0, text: 'One' }), add({ revision: 0, text: 'Other' })]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await only()).chases).toHaveLength(1);
});

it('is nobody’s who is or was its customer, nor of another project', async () => {
  const other = await openEngagement(site, [people.customerSponsor, people.internalCustomer], 'With a colleague');
  const seen = (await shown(people.internalCustomer)).map(({ engagementId }) => engagementId);
  expect(seen).not.toContain(other.id);
  const command = { attempt: newAttempt(), engagementId: other.id, revision: 0, day: '2026-10-20', text: 'Mine' };
  expect(codeOf(await site.plan(people.internalCustomer, 'add-chase', command))).toBe('not-allowed');
  expect(codeOf(await site.plan(people.outsider, 'show-contacts', {}))).toBe('not-found');
  const unknown = { ...command, engagementId: 'e00000000000000000000009' };
  expect(codeOf(await site.plan(manager, 'add-chase', unknown))).toBe('not-found');
});

it.each([
  ['a day to come', { day: '2099-01-01' }],
  ['no day', { day: '2026-02-30' }],
  ['no text', { text: ' ' }],
  ['too long a text', { text: 'x'.repeat(contactLimits.text + 1) }],
  ['a turned direction', { text: 'a\u202eb' }],
])('refuses %s', async (_, changes) => {
  expect(codeOf(await add(changes))).toMatch(/^field-/);
  expect((await only()).chases).toEqual([]);
});
