/** Checkpoints that come round again. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { dayIn } from '../../../src/core/calendar/day';
import { hourlyApp } from '../site/hourly';
import { accepted, codeOf, openEngagement, openSite, type Site } from '../site/site';
import { changeOf } from '../survey/given';
import { checkpointTerms, days, inState, openings, plan, shown, stateOf } from './waiting';

const daily = hourlyApp('day');
afterAll(() => daily.remove());

let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
beforeEach(async () => {
  site = await openSite({ manifest: daily.manifest });
  engagement = await openEngagement(site);
});
afterEach(() => site.close());

const today = () => dayIn('Europe/Berlin', site.host.clock.now());
const all = async () => {
  const states = ['planned', 'opening', 'open', 'closing', 'closed', 'cancelled'] as const;
  const found = (await Promise.all(states.map((state) => inState(site, state)))).flat();
  return found.toSorted((one, other) => one.number - other.number);
};
const cancel = async (checkpoint: { readonly id: string }) => {
  const { id: checkpointId, revision } = await shown(site, checkpoint);
  return accepted(await site.plan(people.projectManager, 'cancel-checkpoint', { checkpointId, revision }));
};

describe('a series', () => {
  it('plans the next when one opens, with the same terms, counted from the first day', async () => {
    const first = await plan(site, engagement, {
      ...{ questionnaireId: 'shipped.pulse', opensOn: today(), windowDays: 7, mode: 'named' },
      recurrence: { everyWeeks: 3 },
    });
    const anchor = first.opensOn ?? '';
    const later = (weeks: number) => dayIn('UTC', Date.parse(anchor) + weeks * 7 * days);
    expect(first).toMatchObject({ seriesId: first.id, number: 1, next: { checkpointId: null, opensOn: later(3) } });
    await site.host.advance(1 * days);
    const [one, two, ...others] = await all();
    expect(others).toEqual([]);
    expect(one).toMatchObject({ id: first.id, state: 'open', number: 1 });
    expect(two).toMatchObject({
      ...{ state: 'planned', number: 2, seriesId: first.id, opensOn: later(3), windowDays: 7, title: first.title },
      ...{ recurrence: { everyWeeks: 3 }, plannedBy: people.projectManager, surveyKind: 'pulse' },
    });
    expect((await shown(site, first)).next).toEqual({ checkpointId: two?.id, opensOn: later(3) });
    expect((await shown(site, two ?? first)).questionnaire).toEqual(first.questionnaire);
    // So does the reply to a command: that none follows would be wrong.
    const { revision } = await shown(site, first);
    const command = { checkpointId: first.id, revision, ...changeOf(await shown(site, first), { windowDays: 8 }) };
    const changed = accepted(await site.plan(people.projectManager, 'change-checkpoint', command));
    expect(changed).toMatchObject({ windowDays: 8, next: { checkpointId: two?.id, opensOn: later(3) } });
    await site.host.advance(23 * days);
    expect(await openings(site, two ?? first)).toBe(1);
    expect((await all()).map(({ number, opensOn }) => [number, opensOn])).toEqual([
      ...[
        [1, anchor],
        [2, later(3)],
        [3, later(6)],
      ],
    ]);
  });

  it('has none opened before the one before it is over, whichever of the two is moved', async () => {
    const inDays = (ahead: number) => dayIn('UTC', Date.parse(today()) + ahead * days);
    const first = await plan(site, engagement, {
      ...{ opensOn: inDays(1), windowDays: 7, recurrence: { everyWeeks: 2 }, questionnaireId: 'shipped.pulse' },
    });
    await site.host.advance(2 * days);
    const open = await shown(site, first);
    const closesOn = open.closesOn ?? '';
    const after = dayIn('UTC', Date.parse(closesOn) + days);
    const second = { id: open.next?.checkpointId ?? '' };
    const change = async (one: { readonly id: string }, changes: object) => {
      const now = await shown(site, one);
      const command = { checkpointId: now.id, revision: now.revision, ...changeOf(now, changes) };
      return site.plan(people.projectManager, 'change-checkpoint', command);
    };
    const refused = (field: string) => ({ ok: false, error: { code: 'checkpoint-overlaps', field } });
    expect(await change(second, { opensOn: closesOn })).toMatchObject(refused('opensOn'));
    expect(codeOf(await change(second, { opensOn: after }))).toBe('accepted');
    expect(await change(first, { windowDays: 8 })).toMatchObject(refused('windowDays'));
    const { id: checkpointId, revision } = await shown(site, first);
    accepted(await site.plan(people.projectManager, 'close-checkpoint', { checkpointId, revision }));
    await site.host.settle();
    // It was closed before its last day.
    expect(codeOf(await change(second, { opensOn: closesOn }))).toBe('accepted');
  });

  it('goes on when one is opened before its day, and ends when a planned one is called off', async () => {
    const inDays = (ahead: number) => dayIn('UTC', Date.parse(today()) + ahead * days);
    const [opensOn, following] = [inDays(10), inDays(24)];
    const first = await plan(site, engagement, {
      ...{ opensOn, recurrence: { everyWeeks: 2 }, questionnaireId: 'shipped.pulse' },
    });
    const { id: checkpointId, revision } = first;
    accepted(await site.plan(people.projectManager, 'open-checkpoint', { checkpointId, revision }));
    await site.host.settle();
    const { next } = await shown(site, first);
    // It was opened for its own day, which does not come again.
    expect(next?.opensOn).toBe(following);
    const second = { id: next?.checkpointId ?? '' };
    expect((await cancel(second)).next).toBe(null);
    expect((await shown(site, first)).next).toBe(null);
    await site.host.advance(45 * days);
    expect((await all()).map(({ number }) => number)).toEqual([1, 2]);
    expect(await stateOf(site, second)).toBe('cancelled');
  });

  it('opens none by hand while the one before it is open', async () => {
    const terms = { opensOn: today(), windowDays: 7, recurrence: { everyWeeks: 2 }, questionnaireId: 'shipped.pulse' };
    const first = await plan(site, engagement, terms);
    const command = async (name: 'open-checkpoint' | 'close-checkpoint', id: string) => {
      const { revision } = await shown(site, { id });
      return site.plan(people.projectManager, name, { checkpointId: id, revision });
    };
    accepted(await command('open-checkpoint', first.id));
    // Also before it is settled who is asked.
    const { next } = await shown(site, first);
    const second = next?.checkpointId ?? '';
    expect(codeOf(await command('open-checkpoint', second))).toBe('checkpoint-previous-open');
    await site.host.settle();
    expect(codeOf(await command('open-checkpoint', second))).toBe('checkpoint-previous-open');
    expect(await stateOf(site, { id: second })).toBe('planned');
    accepted(await command('close-checkpoint', first.id));
    await site.host.settle();
    expect(accepted(await command('open-checkpoint', second)).state).toBe('opening');
  });

  it('needs a day, and a window that ends before the next', async () => {
    const code = async (changes: object) =>
      codeOf(await site.plan(people.projectManager, 'plan-checkpoint', checkpointTerms(engagement, changes)));
    expect(await code({ recurrence: { everyMonths: 6 } })).toBe('field-invalid');
    expect(await code({ opensOn: today(), recurrence: { everyWeeks: 2 }, windowDays: 15 })).toBe('field-invalid');
    expect(await code({ opensOn: today(), recurrence: { everyWeeks: 1 }, windowDays: 5 })).toBe('field-invalid');
    expect(await code({ opensOn: today(), recurrence: { everyMonths: 25 } })).toBe('field-invalid');
    const fortnightly = { opensOn: today(), recurrence: { everyWeeks: 2 }, windowDays: 14 };
    expect(await code({ ...fortnightly, questionnaireId: 'shipped.pulse' })).toBe('accepted');
    // One of three questions does not come as often as that.
    expect(await code(fortnightly)).toBe('pulse-one-question');
    expect(await code({ ...fortnightly, recurrence: { everyWeeks: 5 } })).toBe('accepted');
  });

  it('catches up once with what was missed while nothing ran, and keeps its days for a year', async () => {
    const start = Date.parse(today());
    const first = await plan(site, engagement, {
      ...{ questionnaireId: 'shipped.pulse', opensOn: today(), windowDays: 7 },
      recurrence: { everyMonths: 1 },
    });
    await site.host.advance(45 * days);
    expect((await all()).map(({ number }) => number)).toEqual([1, 2, 3]);
    // For three months whatever runs dies at once.
    site.host.faults.use({ storage: { crash: 1 } });
    await site.host.advance(92 * days);
    site.host.faults.use({});
    expect((await all()).length).toBe(3);
    await site.host.advance(1 * days);
    const caughtUp = await all();
    expect(caughtUp.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(caughtUp.map(({ state }) => state === 'planned')).toEqual([false, false, false, true]);
    await site.host.advance(start + 367 * days - site.host.clock.now());
    const year = await all();
    const anchor = Number(first.opensOn?.slice(8));
    for (const { opensOn } of year) expect(Number(opensOn?.slice(8))).toBe(anchor);
    expect(new Set(year.map(({ number }) => number)).size).toBe(year.length);
    const months = year.map(({ opensOn }) => opensOn?.slice(0, 7));
    expect(new Set(months).size).toBe(months.length);
    // Those of thirteen months, the first among them, and the one that is to come, without the two that were missed but for one.
    expect(year.length).toBe(12);
  });
});
