/** The close of a survey in confidence of which something is lost: it is tried for days, then it ends, and says so. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hourlyApp } from '../site/hourly';
import { accepted, codeOf, openSite, type Site } from '../site/site';
import { rewrite } from '../site/stored';
import { type Answered, answered, hour } from './closing-given';
import { type DumpedRecord, databaseFile, recordsIn, secretsIn } from './dump';
import {
  all,
  answerInConfidence,
  answersTo,
  commentsOn,
  formOf,
  manager,
  readingOf,
  resultsOf,
  shownCheckpoint,
  surveyIn,
} from './given';

const entityName = 'confidential-response';
const day = 24 * hour;
const hourly = hourlyApp();
afterAll(() => hourly.remove());

let site: Site;
let given: Answered;
let file: string;
let remove: () => void;
beforeEach(async () => {
  ({ file, remove } = databaseFile());
  site = await openSite({ manifest: hourly.manifest, database: file });
  given = await answered(site, 9);
  await site.host.advance(hour);
});
afterEach(async () => {
  await site.close();
  remove();
});

const ofKind = (kind: string): DumpedRecord[] => recordsIn(file).filter(({ key }) => key.startsWith(`${kind}:`));
const firstOf = (kind: string): string => ofKind(kind)[0]?.key ?? '';

function handle(path: string, body: object): void {
  const reply = site.host.storage.handle(path, body);
  if (reply.status >= 300) throw new Error(`${path}: ${reply.status}`);
}
const loseKey = () => handle('/api/v1/secret/delete', { key: secretsIn(file)[0] ?? '' });
const lose = (key: string) => handle('/api/v1/entity/delete', { entityName, key });

const shown = () => shownCheckpoint(site, given.open);

/** Closes it, once queries see what was done to its records, and lets some days pass. */
async function closeAndWait(days: number): Promise<void> {
  await site.host.advance(hour);
  accepted(await given.close());
  for (let past = 0; past < days; past++) await site.host.advance(day);
}

/** It is closed without a number, and whatever belonged to answers is gone. */
async function expectUncounted(): Promise<void> {
  const closed = await shown();
  expect(closed).toMatchObject({
    state: 'closed',
    lost: 'answers',
    answered: null,
    hasResults: false,
    isUnread: false,
    progress: null,
  });
  expect(codeOf(await resultsOf(site, given.open))).toBe('results-lost');
  const part = { checkpointId: given.open.id, ...all, kind: 'external' } as const;
  expect(codeOf(await site.plan(manager, 'show-results', part))).toBe('results-lost');
  expect(codeOf(await commentsOn(site, given.open))).toBe('results-lost');
  expect(codeOf(await site.plan(manager, 'write-reading', readingOf(closed)))).toBe('results-lost');
  expect(recordsIn(file).filter(({ space }) => space === `entity:${entityName}`)).toEqual([]);
  expect(secretsIn(file)).toEqual([]);
  const history = accepted(await site.plan(manager, 'show-checkpoint-history', { checkpointId: given.open.id }));
  expect(history.at(-1)).toMatchObject({ what: 'checkpoint-uncounted', by: 'app' });
  const listed = accepted(await site.plan(manager, 'list-checkpoints', { state: 'closed' }));
  expect(listed.checkpoints).toMatchObject([{ id: given.open.id, lost: 'answers', answered: null }]);
  // Nobody waits for a reading of what can't be read.
  expect(JSON.stringify(recordsIn(file).filter(({ key }) => key.startsWith('survey-series:')))).not.toContain(
    String.raw`\"isUnread\":true`,
  );
  const [person = ''] = given.customers;
  expect(await surveyIn(site, given.engagement, person)).toBeUndefined();
  expect((await formOf(site, given.surveyId, person)).standing).toBe('over');
}

it('is lost while it is open: nobody is told that it is over, or that they have not answered', async () => {
  loseKey();
  const person = given.customers[0] ?? '';
  const line = await surveyIn(site, given.engagement, person);
  expect(line).toMatchObject({ standing: 'unknown' });
  expect(codeOf(await answerInConfidence(site, given.surveyId, person, answersTo(9)))).toBe('try-again');
  expect(codeOf(await site.portal(person, 'show-survey', { surveyId: given.surveyId }))).toBe('try-again');
});

describe('a close that can’t count', { timeout: 120_000 }, () => {
  it('is tried for days before the key counts as lost, tells the team, and then ends without results', async () => {
    loseKey();
    await closeAndWait(1);
    const waiting = await shown();
    expect(waiting).toMatchObject({ state: 'closing', lost: null, hasResults: false });
    expect(waiting.progress).toMatchObject({ step: 'count' });
    expect(codeOf(await resultsOf(site, given.open))).toBe('results-not-yet');
    expect(ofKind('sealed-answer')).toHaveLength(9);
    const faults = site.host.log.lines().filter((line) => JSON.stringify(line).includes('close count'));
    // Not with each sweep.
    expect(faults.length).toBeGreaterThan(5);
    expect(faults.length).toBeLessThan(13);
    for (let past = 0; past < 5; past++) await site.host.advance(day);
    await expectUncounted();
  });

  it('counts nothing where one of the answers does not open', async () => {
    rewrite(site.host, entityName, firstOf('sealed-answer'), (value) => {
      const sealed = String(value.doc.sealed);
      return { ...value, doc: { ...value.doc, sealed: `${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}` } };
    });
    await closeAndWait(6);
    await expectUncounted();
  });

  it('counts nothing where one of the answers is gone', async () => {
    lose(firstOf('sealed-answer'));
    await closeAndWait(6);
    await expectUncounted();
  });

  it('takes no number that is not there for none', async () => {
    lose(firstOf('confidential-sums'));
    await closeAndWait(6);
    await expectUncounted();
  });

  it('goes on as soon as it can', async () => {
    const key = firstOf('sealed-answer');
    let before: object = {};
    rewrite(site.host, entityName, key, (value) => {
      before = value;
      return { ...value, doc: { ...value.doc, sealed: 'AAAA' } };
    });
    await closeAndWait(2);
    expect((await shown()).state).toBe('closing');
    rewrite(site.host, entityName, key, () => before);
    await site.host.advance(day);
    await site.host.advance(hour);
    expect(await shown()).toMatchObject({ state: 'closed', lost: null, answered: 9 });
    expect(accepted(await commentsOn(site, given.open)).comments).toHaveLength(14);
  });

  it('has its numbers without words where the key is lost after the count', async () => {
    site.host.faults.next({
      service: 'storage',
      match: /transaction.*"set".*confidential-answer:/,
      fault: { kind: 'crash', when: 'before' },
    });
    accepted(await given.close());
    await site.host.settle();
    expect(site.host.faults.waiting()).toBe(0);
    loseKey();
    for (let past = 0; past < 6; past++) await site.host.advance(day);
    expect(await shown()).toMatchObject({ state: 'closed', lost: 'texts', answered: 9, hasResults: true });
    expect(accepted(await resultsOf(site, given.open))).toMatchObject({ complete: 9, noReply: 1 });
    expect(accepted(await commentsOn(site, given.open)).comments).toEqual([]);
    expect(recordsIn(file).filter(({ space }) => space === `entity:${entityName}`)).toEqual([]);
  });

  it('loses nothing where only what is removed can’t be found', async () => {
    lose(firstOf('nullifier'));
    await closeAndWait(2);
    expect((await shown()).progress).toMatchObject({ step: 'remove' });
    for (let past = 0; past < 4; past++) await site.host.advance(day);
    expect(await shown()).toMatchObject({ state: 'closed', lost: null, answered: 9 });
    expect(accepted(await commentsOn(site, given.open)).comments).toHaveLength(14);
    expect(
      new Set(
        recordsIn(file)
          .filter(({ space }) => space === `entity:${entityName}`)
          .map(({ key }) => key.split(':')[0]),
      ),
    ).toEqual(new Set(['confidential-answer']));
    expect(secretsIn(file)).toEqual([]);
  });
});
