/**
 * A walk through everything that is stored, sent, logged and shown while customers answer in confidence: nothing tells who has
 * answered what, or who has answered at all.
 */
import { afterEach, expect, it } from 'vitest';
import { surveyLimits } from '../../../src/contract/survey/questionnaire';
import type { CheckpointInFull } from '../../../src/contract/survey/team-survey';
import { hourlyApp } from '../site/hourly';
import { accepted, openSite, type Site } from '../site/site';
import { besidesIn, type DumpedRecord, databaseFile, recordsIn, secretsIn } from '../survey/dump';
import {
  answerInConfidence,
  answersTo,
  crowded,
  decline,
  formOf,
  move,
  type Opened,
  openSurvey,
  surveyIdOf,
} from '../survey/given';
import { notWalked, repliesOf as shownTo } from './shown-calls';

const mark = 'MARK';

type Walk = {
  readonly site: Site;
  readonly file: string;
  readonly engagement: Opened;
  readonly customers: readonly string[];
  readonly open: CheckpointInFull;
  readonly surveyId: string;
};

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A survey in confidence that waits for so many customers, on a site that can be looked into. */
async function begin(count: number): Promise<Walk> {
  const { file, remove } = databaseFile();
  const hourly = hourlyApp();
  const site = await openSite({ database: file, manifest: hourly.manifest });
  cleanUps.push(remove, hourly.remove, () => site.close());
  const { engagement, customers } = await crowded(site, count);
  const open = await openSurvey(site, [engagement], { mode: 'confidential' });
  return { site, file, engagement, customers, open, surveyId: await surveyIdOf(site, engagement, customers[0] ?? '') };
}

const personOf = ({ customers }: Walk, index: number): string => customers[index] ?? '';

const answer = async (walk: Walk, index: number): Promise<void> => {
  const { values, ...rest } = answersTo(9);
  const given = {
    ...rest,
    values: { ...values, 'comment.1': `${mark}-${index}` },
    quotable: { comment: index % 2 > 0 },
  };
  accepted(await answerInConfidence(walk.site, walk.surveyId, personOf(walk, index), given));
};

const repliesOf = (walk: Walk) => shownTo({ ...walk, checkpointId: walk.open.id });

const isOfAnswers = ({ space }: DumpedRecord) => space === 'entity:confidential-response';

/** The records that answers in confidence may touch. */
const kindOf = ({ key }: DumpedRecord) => key.slice(0, key.indexOf(':'));

function expectNothingTold(
  { site, file, open, customers }: Walk,
  before: readonly DumpedRecord[],
  isOpen = true,
  quotable: readonly string[] = [],
): void {
  const now = recordsIn(file);
  // All else is as it was, with its etags and the instants that storage keeps.
  if (isOpen)
    expect(now.filter((record) => !isOfAnswers(record))).toEqual(before.filter((record) => !isOfAnswers(record)));
  for (const record of now.filter(isOfAnswers)) {
    expect(['sealed-answer', 'nullifier', 'confidential-sums', 'confidential-answer']).toContain(kindOf(record));
    const text = `${record.key} ${record.value}`;
    for (const person of customers) expect(text).not.toContain(person);
    // No instant, and no place in an order.
    expect(record.value).not.toMatch(/\d{4}-\d\d-\d\dT|"(at|by|seq|since|createdAt|savedAt)"/);
    if (kindOf(record) === 'nullifier')
      expect(JSON.parse(record.value)).toEqual({
        v: 1,
        etag: 1,
        askId: `given.${open.id}`,
        randomId: record.key.slice('nullifier:'.length),
        doc: { askId: open.id },
      });
  }
  const stored = now.map(({ key, value }) => `${key} ${value}`).join('\n');
  // Whether it may be quoted stands with a text that is kept, and nowhere while it is sealed.
  if (isOpen) expect(stored).not.toMatch(/quotable|mayQuote/);
  // The keys of answers, which no questionnaire has.
  expect(stored).not.toMatch(/"(nps|needed|comment|knows-offer|knows-contact)\.1"/);
  if (isOpen) expect(stored).not.toContain(mark);
  // In no mail, and nowhere else in Jira, is anything but what its author agreed to have quoted.
  const besides = `${besidesIn(file)} ${JSON.stringify(site.host.jira.mailbox())}`;
  const quoted = new Set(besides.match(new RegExp(`${mark}(?: \\w+)?-\\d+`, 'g')) ?? []);
  expect([...quoted].filter((text) => !quotable.includes(text))).toEqual([]);
  if (quotable.length === 0) expect(besides).not.toContain(mark);
  const log = JSON.stringify(site.host.log.lines());
  expect(log).not.toContain(mark);
  for (const person of customers) expect(log).not.toContain(person);
}

it('goes through every call that shows something', async () => {
  const walk = await begin(5);
  expect(notWalked({ ...walk, checkpointId: walk.open.id })).toEqual([]);
});

it('leaves no trace of who has answered while it is open', { timeout: 120_000 }, async () => {
  const walk = await begin(8);
  const before = recordsIn(walk.file);
  const shown = await repliesOf(walk);
  const besides = besidesIn(walk.file);
  for (let index = 0; index < 8; index++) {
    await answer(walk, index);
    if (![0, 4, 7].includes(index)) continue;
    expectNothingTold(walk, before);
    // To everybody else every reply is as it was; to those who have answered, it says that they have, and no answer.
    const now = await repliesOf(walk);
    expect(JSON.stringify(now)).not.toContain(mark);
    const others = (replies: Record<string, unknown>) =>
      Object.entries(replies).filter(
        ([of]) => !walk.customers.slice(0, index + 1).some((person) => of.startsWith(person)),
      );
    expect(others(now)).toEqual(others(shown));
    expect((await formOf(walk.site, walk.surveyId, personOf(walk, index))).standing).toBe('given');
    for (let each = 0; each <= index; each++) {
      const own = ([of]: [string, unknown]) =>
        of.startsWith(personOf(walk, each)) && !/ show-(request|inbox|survey) /.test(of);
      expect(Object.entries(now).filter(own)).toEqual(Object.entries(shown).filter(own));
    }
  }
  // Nothing is under way in Jira or in queues, but for what indexes are made of answers under random ids.
  const withoutIndexes = (text: string) => text.split('\n').filter((line) => !/^storage_/.test(line));
  expect(withoutIndexes(besidesIn(walk.file))).toEqual(withoutIndexes(besides));
  await walk.site.host.advance(2 * 60 * 60_000);
  expectNothingTold(walk, before);
});

it('stores the same whoever has answered', { timeout: 120_000 }, async () => {
  const after = async (indexes: readonly number[]) => {
    const walk = await begin(6);
    for (const index of indexes) {
      const { values } = answersTo(9);
      accepted(await answerInConfidence(walk.site, walk.surveyId, personOf(walk, index), { values: values ?? {} }));
      await walk.site.host.settle();
    }
    // All others are as they were before anybody answered: the walk above shows that.
    const text = JSON.stringify(recordsIn(walk.file).filter(isOfAnswers));
    const records = JSON.parse(text.replaceAll(walk.open.id, 'checkpoint')) as DumpedRecord[];
    const place = ({ key, created_at }: DumpedRecord) => `${key} ${created_at}`;
    return records
      .map((record) => ({ ...record, ...unnamed(record) }))
      .sort((one, other) => (place(one) < place(other) ? -1 : 1));
  };
  /** A record of answers without what is drawn by chance or sealed. */
  const unnamed = (record: DumpedRecord): Pick<DumpedRecord, 'key' | 'value'> => {
    if (kindOf(record) === 'confidential-sums') return record;
    const value = record.value
      .replace(/"sealed":"[^"]+"/, (sealed) => `"sealed":${sealed.length}`)
      .replace(/"randomId":"[^"]+"/, '"randomId"');
    return { key: `${kindOf(record)}:`, value };
  };
  const first = await after([1, 2, 3]);
  expect(first.map(kindOf)).toEqual([
    'confidential-sums',
    'nullifier',
    'nullifier',
    'nullifier',
    'sealed-answer',
    'sealed-answer',
    'sealed-answer',
  ]);
  expect(await after([5, 1, 4])).toEqual(first);
});

it('seals answers of the same length, whatever was chosen or written', async () => {
  const walk = await begin(5);
  const long = '漢'.repeat(surveyLimits.wordsInConfidence / 2);
  const said = [
    { values: { 'nps.1': 10, 'needed.1': 'partly', 'comment.1': null } },
    {
      values: { 'nps.1': 0, 'needed.1': 'no', 'comment.1': long },
      branchText: long,
      quotable: { comment: true, branch: true },
    },
    { values: { 'nps.1': 0, 'needed.1': 'no', 'comment.1': '"'.repeat(surveyLimits.wordsInConfidence) } },
  ] as const;
  for (const [index, { values, ...rest }] of said.entries()) {
    const given = { values: { ...answersTo(9).values, ...values }, ...rest };
    accepted(await answerInConfidence(walk.site, walk.surveyId, personOf(walk, index), given));
  }
  accepted(await decline(walk.site, walk.surveyId, personOf(walk, 3)));
  const sealed = recordsIn(walk.file).filter((record) => kindOf(record) === 'sealed-answer');
  expect(sealed).toHaveLength(4);
  expect(new Set(sealed.map(({ value }) => value.length)).size).toBe(1);
});

it('destroys answers unread at the close where fewer than five have given any', async () => {
  const walk = await begin(6);
  const before = recordsIn(walk.file);
  for (let index = 0; index < 4; index++) await answer(walk, index);
  const closed = await move(walk.site, 'close-checkpoint', walk.open);
  expect(closed.state).toBe('closed');
  const replies = JSON.stringify(await repliesOf(walk));
  expect(replies).not.toContain(mark);
  const now = recordsIn(walk.file);
  expect(now.map(({ key, value }) => `${key} ${value}`).join('\n')).not.toContain(mark);
  // Not even who has answered can be told any more, nor how often anything was written.
  expect(now.filter(isOfAnswers)).toEqual([]);
  expectNothingTold(walk, before, false);
});

it('keeps texts at the close, and nothing beside them that was chosen', async () => {
  const walk = await begin(9);
  const before = recordsIn(walk.file);
  for (let index = 0; index < 8; index++) await answer(walk, index);
  await move(walk.site, 'close-checkpoint', walk.open);
  const agreed = [1, 3, 5, 7].map((index) => `${mark}-${index}`);
  expectNothingTold(walk, before, false, agreed);
  const texts = recordsIn(walk.file).filter(isOfAnswers);
  expect(new Set(texts.map(kindOf))).toEqual(new Set(['confidential-answer']));
  const docs = texts.map(({ value }) => (JSON.parse(value) as { doc: { answers: object } }).doc.answers);
  expect(docs).toHaveLength(8);
  for (const doc of docs) expect(Object.keys(doc)).toEqual(['comment']);
  // By their ids they stand in another order than they came in.
  expect(docs.map((doc) => Object.values(doc)[0])).not.toEqual(
    Array.from({ length: 8 }, (_, index) => `${mark}-${index}`),
  );
  const left = recordsIn(walk.file).filter((record) => !isOfAnswers(record));
  expect(left.map(({ value }) => value).join('\n')).not.toContain(mark);
});

it('keeps with each text whether it may be quoted, and nothing by which two of one person are found', async () => {
  /** The records of eight who each wrote a text or two, where these agree to the one and those to the other. */
  const kept = async (agreesTo: (index: number, key: 'comment' | 'branch') => boolean) => {
    const walk = await begin(9);
    const before = recordsIn(walk.file);
    for (let index = 0; index < 8; index++) {
      const score = index % 2 === 0 ? 2 : 9;
      const low = score === 2 ? { branchText: `${mark} aside-${index}` } : {};
      const given = { values: { ...answersTo(score).values, 'comment.1': `${mark} word-${index}` }, ...low };
      const quotable = { comment: agreesTo(index, 'comment'), branch: agreesTo(index, 'branch') };
      accepted(await answerInConfidence(walk.site, walk.surveyId, personOf(walk, index), { ...given, quotable }));
    }
    await move(walk.site, 'close-checkpoint', walk.open);
    const texts = Array.from({ length: 8 }, (_, index) => [
      ...(agreesTo(index, 'comment') ? [`${mark} word-${index}`] : []),
      ...(agreesTo(index, 'branch') ? [`${mark} aside-${index}`] : []),
    ]);
    expectNothingTold(walk, before, false, texts.flat());
    const docs = recordsIn(walk.file)
      .filter(isOfAnswers)
      .map(({ value }) => (JSON.parse(value) as { doc: { answers: Record<string, string>; mayQuote?: true } }).doc);
    for (const { answers, ...rest } of docs) {
      expect(Object.keys(answers)).toHaveLength(1);
      expect([{ askId: walk.open.id }, { askId: walk.open.id, mayQuote: true }]).toContainEqual(rest);
    }
    // Without their numbers, which the texts of a person have in common here alone.
    const all = docs.map(({ answers, mayQuote }) => [Object.keys(answers)[0], mayQuote ?? false].join(' '));
    return all.sort();
  };
  // One person agrees to both of their texts, or two people to one of theirs each: what is kept is the same.
  const byOne = await kept((index) => index === 0);
  expect(byOne.filter((each) => each.endsWith('true'))).toEqual(['branch true', 'comment true']);
  expect(await kept((index, key) => index === (key === 'branch' ? 4 : 0))).toEqual(byOne);
});

it('forgets the key at the close', async () => {
  const walk = await begin(6);
  const [before] = recordsIn(walk.file).filter((record) => record.key === `checkpoint:${walk.open.id}`);
  const { keyName } = (JSON.parse(before?.value ?? '{}') as { doc: { keyName: string } }).doc;
  const secret = () => walk.site.host.storage.handle('/api/v1/secret/get', { key: `survey-key:${keyName}` }).status;
  expect(secret()).toBe(200);
  await move(walk.site, 'close-checkpoint', walk.open);
  expect(secret()).toBe(404);
  expect(secretsIn(walk.file)).toEqual([]);
});
