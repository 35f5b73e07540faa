/** Checkpoints that wait for a version to be released: events are hints, and Jira is asked. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { unheard } from '../site/deleted';
import { type Fresh, withFreshSite } from '../site/fresh';
import { accepted, codeOf, openEngagement } from '../site/site';
import { changeOf, save, sofia, surveyIdOf, uwe } from '../survey/given';
import {
  changeVersion,
  checkpointTerms,
  days,
  deleteVersion,
  hours,
  inState,
  makeVersion,
  mergeVersion,
  minutes,
  openings,
  plan,
  planFor,
  shown,
  stateOf,
  told,
} from './waiting';

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

let versionId: string;
let checkpoint: Awaited<ReturnType<typeof planFor>>;
beforeEach(async () => {
  versionId = await makeVersion(site, '2.0');
  checkpoint = await planFor(site, engagement, { kind: 'version-released', versionId });
});

const release = () => changeVersion(site, versionId, { released: true });
const unrelease = () => changeVersion(site, versionId, { released: false });

it('is looked at again when other engagements are named, and not for another title', async () => {
  const other = await openEngagement(site, [sofia], 'Other');
  await changeVersion(site, versionId, { archived: true });
  const change = async (changes: object) => {
    const now = await shown(site, checkpoint);
    const command = { checkpointId: now.id, revision: now.revision, ...changeOf(now, changes) };
    return codeOf(await site.plan(people.projectManager, 'change-checkpoint', command));
  };
  expect(await change({ title: 'Renamed' })).toBe('accepted');
  expect(await change({ engagementIds: [engagement.id, other.id] })).toBe('occasion-over');
  await changeVersion(site, versionId, { archived: false });
  expect(await change({ engagementIds: [engagement.id, other.id] })).toBe('accepted');
});

describe('a release', () => {
  it('opens what waits for it within minutes, and nothing before', async () => {
    await site.host.advance(2 * hours);
    expect(await shown(site, checkpoint)).toMatchObject({ state: 'planned', occasionGone: null, next: null });
    await release();
    await site.host.advance(4 * minutes);
    expect(await shown(site, checkpoint)).toMatchObject({ state: 'open', asked: 2 });
    expect(await openings(site, checkpoint)).toBe(1);
  });

  it('opens it once, however many events tell of it, and however late', async () => {
    await changeVersion(site, versionId, { released: true, description: 'All of it', archived: true });
    await changeVersion(site, versionId, { name: '2.0 final' });
    await changeVersion(site, versionId, { description: 'Really all of it' });
    await site.host.advance(2 * days);
    expect(await stateOf(site, checkpoint)).toBe('open');
    expect(await openings(site, checkpoint)).toBe(1);
    expect(await inState(site, 'planned')).toEqual([]);
    expect(await inState(site, 'open')).toHaveLength(1);
  });

  it('is found within the hour at first, and within a day later, where no event told of it', async () => {
    const other = await makeVersion(site, '3.0');
    const late = await planFor(site, engagement, { kind: 'version-released', versionId: other });
    await unheard(site, release);
    expect(await stateOf(site, checkpoint)).toBe('planned');
    await site.host.advance(1 * hours);
    expect(await stateOf(site, checkpoint)).toBe('open');
    await site.host.advance(3 * days);
    await unheard(site, () => changeVersion(site, other, { released: true }));
    await site.host.advance(1 * days);
    // Whoever was asked a day before is not asked again: it has come to that.
    expect(await openings(site, late)).toBe(1);
  });

  it('that is taken back before anybody looks asks nobody; the next one does', async () => {
    await unheard(site, async () => {
      await release();
      await unrelease();
    });
    await site.host.advance(1 * days);
    expect(await stateOf(site, checkpoint)).toBe('planned');
    await release();
    await site.host.advance(4 * minutes);
    expect(await stateOf(site, checkpoint)).toBe('open');
  });

  it('that is taken back leaves the survey open to its last day, and the team is told; it opens nothing the second time', async () => {
    await release();
    await site.host.advance(4 * minutes);
    const before = await shown(site, checkpoint);
    expect(before).toMatchObject({ state: 'open', occasionUndoneAt: null });
    const surveyId = await surveyIdOf(site, engagement, sofia);
    const give = (score: number) => save(site, surveyId, sofia, { values: { 'csat.1': score } }, false);
    accepted(await give(4));
    await unrelease();
    await site.host.advance(4 * minutes);
    const undone = await shown(site, checkpoint);
    expect(undone).toMatchObject({ state: 'open', closesOn: before.closesOn, asked: 2 });
    expect(undone.occasionUndoneAt).not.toBeNull();
    expect(await inState(site, 'open')).toMatchObject([{ occasionUndoneAt: undone.occasionUndoneAt }]);
    // Who has answered may go on, and who has not is asked still.
    accepted(await give(2));
    expect(await surveyIdOf(site, engagement, uwe)).not.toBe('');
    // It is told once, however often it is looked at.
    await site.host.advance(1 * days + 1 * hours);
    expect(await told(site, checkpoint, 'checkpoint-occasion-undone')).toBe(1);
    expect((await shown(site, checkpoint)).occasionUndoneAt).toBe(undone.occasionUndoneAt);
    await release();
    await site.host.advance(4 * minutes);
    expect(await shown(site, checkpoint)).toMatchObject({ state: 'open', occasionUndoneAt: null });
    expect(await told(site, checkpoint, 'checkpoint-occasion-redone')).toBe(1);
    await unrelease();
    await site.host.advance(5 * days);
    expect(await stateOf(site, checkpoint)).toBe('closed');
    expect(await told(site, checkpoint, 'checkpoint-occasion-undone')).toBe(2);
    expect(await openings(site, checkpoint)).toBe(1);
    const counted = accepted(
      await site.plan(people.projectManager, 'show-results', { checkpointId: checkpoint.id, role: null, kind: null }),
    );
    expect(counted).toMatchObject({ asked: 2, partial: 1 });
  });

  it('that is taken back while nobody hears is told within a day, and the team closes the survey by itself', async () => {
    await release();
    await site.host.advance(1 * hours);
    await unheard(site, unrelease);
    await site.host.advance(1 * days + 5 * minutes);
    const { id: checkpointId, revision, state, occasionUndoneAt } = await shown(site, checkpoint);
    expect([state, occasionUndoneAt !== null]).toEqual(['open', true]);
    accepted(await site.plan(people.projectManager, 'close-checkpoint', { checkpointId, revision }));
    await site.host.settle();
    expect(await stateOf(site, checkpoint)).toBe('closed');
  });

  it('leaves alone what the team has opened by hand before it', async () => {
    const { id: checkpointId, revision } = await shown(site, checkpoint);
    await site.plan(people.projectManager, 'open-checkpoint', { checkpointId, revision });
    await site.host.advance(1 * days);
    expect(await stateOf(site, checkpoint)).toBe('open');
    await release();
    await site.host.advance(4 * minutes);
    await unrelease();
    await site.host.advance(1 * days + 1 * hours);
    expect(await shown(site, checkpoint)).toMatchObject({ state: 'open', occasionUndoneAt: null });
    // It ends on its last day.
    await site.host.advance(4 * days);
    expect(await stateOf(site, checkpoint)).toBe('closed');
  });
});

describe('a version', () => {
  it('that is archived, or deleted, leaves it planned, and the team sees that it waits in vain', async () => {
    await changeVersion(site, versionId, { archived: true });
    await site.host.advance(4 * minutes);
    expect(await shown(site, checkpoint)).toMatchObject({ state: 'planned', occasionGone: 'archived' });
    await changeVersion(site, versionId, { archived: false });
    await site.host.advance(2 * hours);
    expect(await shown(site, checkpoint)).toMatchObject({ state: 'planned', occasionGone: null });
    await deleteVersion(site, versionId);
    await site.host.advance(4 * minutes);
    expect(await shown(site, checkpoint)).toMatchObject({ state: 'planned', occasionGone: 'not-there' });
    await site.host.advance(3 * days);
    expect(await inState(site, 'planned')).toMatchObject([{ id: checkpoint.id, occasionGone: 'not-there' }]);
  });

  it('that is merged is waited for as the one that it was merged into', async () => {
    const into = await makeVersion(site, '2.1');
    await mergeVersion(site, versionId, into);
    await site.host.advance(4 * minutes);
    const occasion = { kind: 'version-released', versionId: into };
    expect(await shown(site, checkpoint)).toMatchObject({ state: 'planned', occasion, occasionGone: null });
    await changeVersion(site, into, { released: true });
    await site.host.advance(4 * minutes);
    expect(await stateOf(site, checkpoint)).toBe('open');
  });

  it('that was deleted while its survey was open takes nothing away', async () => {
    await release();
    await site.host.advance(4 * minutes);
    await deleteVersion(site, versionId);
    await site.host.advance(2 * days);
    expect(await stateOf(site, checkpoint)).toBe('open');
  });

  it('is waited for only by who sees it, in its own project, and before it is released', async () => {
    const refused = async (occasion: object, changes: object = {}) => {
      const wanted = { ...checkpointTerms(engagement), occasion, ...changes };
      return codeOf(await site.plan(people.projectManager, 'plan-checkpoint', wanted as never));
    };
    await release();
    expect(await refused({ kind: 'version-released', versionId })).toBe('occasion-over');
    expect(await refused({ kind: 'version-released', versionId: '99999' })).toBe('not-found');
    expect(await refused({ kind: 'version-released', versionId: "1' OR" })).toBe('field-invalid');
    const open = await makeVersion(site, '4.0');
    const waiting = { kind: 'version-released', versionId: open };
    expect(await refused(waiting, { opensOn: '2027-06-01' })).toBe('field-invalid');
    expect(await refused(waiting, { recurrence: { everyMonths: 6 } })).toBe('field-invalid');
    expect(await refused(waiting)).toBe('accepted');
    const elsewhere = await makeVersion(site, '4.0', 'DAY');
    expect(await refused({ kind: 'version-released', versionId: elsewhere })).toBe('not-found');
  });

  it('is waited for by several, each of which opens, and what was called off does not', async () => {
    const second = await planFor(site, engagement, { kind: 'version-released', versionId });
    const { id: checkpointId, revision } = second;
    await site.plan(people.projectManager, 'cancel-checkpoint', { checkpointId, revision });
    const third = await plan(site, engagement, {
      ...{ title: 'Pulse', questionnaireId: 'shipped.pulse' },
      occasion: { kind: 'version-released', versionId },
    });
    await release();
    await site.host.advance(10 * minutes);
    expect(await stateOf(site, second)).toBe('cancelled');
    expect([await stateOf(site, checkpoint), await stateOf(site, third)]).toContain('open');
    expect(await openings(site, third)).toBe(1);
  });
});
