/** One record that this version of the app can't read, as a newer version has written it: the others do not suffer for it. */
import { expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { gateDays } from '../site/gate-days';
import { accepted, giveTask } from '../site/site';
import { rewrite } from '../site/stored';

const { customerSponsor: sofia, customerUser: uwe } = people;
const owner = { kind: 'person', accountId: uwe } as const;
const days = gateDays();

/** As a newer version stores it. */
const renew = (entity: string, key: string) =>
  rewrite(days.site.host, entity, key, (value) => ({ ...value, v: 1_000 }));

async function absentNow(): Promise<readonly string[]> {
  const [only] = accepted(await days.site.plan(people.projectManager, 'show-project', {})).engagements;
  return only?.engagement.absent.map(({ accountId }) => accountId) ?? [];
}

it('the look and the digest go on where a planned ask can’t be read', async () => {
  await days.begin();
  const activation = { kind: 'date', day: '2026-12-15' } as const;
  const broken = await giveTask(days.site, days.engagement, { title: 'Planned', owner, due: null, activation });
  await days.advanceTo('2026-11-24T12:00:00Z');
  renew('task', `task:${broken.id}`);
  await giveTask(days.site, days.engagement, { title: 'Send the plan', owner, due: null });
  days.site.host.jira.closeAccount(sofia);
  await days.advanceTo('2026-11-27T12:00:00Z');
  const lines = await days.lines();
  expect(lines).toContain('2026-11-25 New: Send the plan');
  expect(lines).toContainEqual(expect.stringContaining('Still waiting for you: Send the plan'));
  expect(await absentNow()).toEqual([sofia]);
});

it('digests go on after a change of the calendar where an ask of the project can’t be read', async () => {
  await days.begin();
  const broken = await giveTask(days.site, days.engagement, { title: 'Broken', owner, due: null });
  await days.advanceTo('2026-11-24T12:00:00Z');
  renew('task', `task:${broken.id}`);
  await giveTask(days.site, days.engagement, { title: 'Send the plan', owner, due: null });
  await days.agree({ calendar: { ...days.engagement.calendar, holidays: [{ day: '2026-12-24', name: 'x' }] } });
  await days.advanceTo('2026-11-27T12:00:00Z');
  expect(await days.lines()).toContain('2026-11-25 New: Send the plan');
});

it('the others of an engagement hear of theirs where somebody’s inbox can’t be read', async () => {
  await days.begin();
  const hers = { kind: 'person', accountId: sofia } as const;
  await giveTask(days.site, days.engagement, { title: 'Name the testers', owner: hers, due: null });
  await days.site.host.settle();
  renew('inbox', `inbox:${days.engagement.id}.${sofia}`);
  await giveTask(days.site, days.engagement, { title: 'Send the plan', owner, due: null });
  await days.advanceTo('2026-11-24T12:00:00Z');
  expect(await days.lines()).toEqual(['2026-11-23 New: Send the plan']);
});
