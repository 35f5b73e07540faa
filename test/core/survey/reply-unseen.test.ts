/** The team's reply to one person is private: for all others the survey stands as if there were none, wherever it is shown or told. */
import { describe, expect, it } from 'vitest';
import { ColleagueInbox } from '../../../src/core/access/colleague-inbox';
import { ListedAsks } from '../../../src/core/access/listed-asks';
import { ProvedCustomer } from '../../../src/core/access/proved-customer';
import { Granted, ReadRequest } from '../../../src/core/access/shown';
import { BrowsableProject } from '../../../src/core/access/team';
import { type AskEntry, openlyOf } from '../../../src/core/ask/entry';
import { emptyInbox, personInbox } from '../../../src/core/ask/inbox';
import { composeDigest } from '../../../src/core/digest/compose';
import { withVisit } from '../../../src/core/silence/visit';
import type { Roster, RosterRow } from '../../../src/core/survey/roster';
import { placeOfSurvey } from '../../../src/core/survey/survey-entry';
import { engagementWith, monday, sofia, uwe } from '../digest/given';
import { roster, row } from './given';

const engagement = engagementWith();
const long = '2026-11-02T12:00:00.000Z';
const lately = '2026-11-20T12:00:00.000Z';
const until = '2026-11-23T08:00:00.000Z';
const people = [sofia, uwe];

const rosterOf = (changes: Partial<Roster>, own: Partial<RosterRow>): Roster =>
  roster({
    engagementId: engagement.id,
    projectId: engagement.projectId,
    due: '2026-11-24',
    state: { name: 'open', since: long },
    people: [row(sofia, own), row(uwe)],
    ...changes,
  });
const placesIn = (of: Roster): ReadonlyMap<string, readonly AskEntry[]> =>
  new Map(
    people.map((person) => {
      const place = placeOfSurvey(of, personInbox(engagement.id, person));
      return [person, typeof place === 'object' ? [place] : []];
    }),
  );
const asksOf = (of: Roster, person: string): readonly AskEntry[] => placesIn(of).get(person) ?? [];

/** Each state of a survey in which the team can have replied to Sofia. */
const surveys: [string, Partial<Roster>, Partial<RosterRow>][] = [
  ['in confidence, open', { mode: 'confidential' }, {}],
  ['in confidence, over', { mode: 'confidential', state: { name: 'closed', since: lately } }, {}],
  ['in confidence, followed up', { mode: 'confidential', state: { name: 'closed', since: long }, toldAt: lately }, {}],
  ['by name, open, answered', {}, { done: 'complete' }],
  ['by name, over, half answered', { state: { name: 'closed', since: lately } }, {}],
  ['by name, followed up', { state: { name: 'closed', since: long }, toldAt: lately }, { done: 'complete' }],
];

describe.each(surveys)('a survey %s, to which the team has replied to somebody,', (_, changes, own) => {
  const before = rosterOf(changes, own);
  const after = rosterOf(changes, { ...own, repliedAt: lately });

  it('waits for them, and stands for all others as it stood', () => {
    const [entry] = asksOf(after, sofia);
    expect(entry).toMatchObject({ turn: 'customer', due: null, since: lately, isPrivate: true });
    expect(entry && openlyOf(entry)).toEqual(asksOf(before, sofia)[0]);
    expect(asksOf(after, uwe)).toEqual(asksOf(before, uwe));
  });

  it('is in no overview and no list of colleagues otherwise than before, and not missing either', () => {
    const project = BrowsableProject.of(
      Granted.shown({ projectId: engagement.projectId }, new Set(['BROWSE_PROJECTS'])),
    );
    const request = ReadRequest.shown(uwe, engagement.request?.id ?? '');
    const customer = ProvedCustomer.of(engagement, request);
    if (!project || !customer) throw new Error('Who may see it is proved');
    const inboxOf = (of: Roster, person: string) => ({ ...emptyInbox, asks: asksOf(of, person) });
    const listed = (of: Roster) =>
      ListedAsks.of(
        project,
        engagement,
        new Map(people.map((person) => [personInbox(engagement.id, person), inboxOf(of, person)])),
      ).held;
    expect(listed(after)).toEqual(listed(before));
    const known = (of: Roster) => ColleagueInbox.of(customer, engagement, sofia, inboxOf(of, sofia))?.asks;
    expect(known(after)).toEqual(known(before));
  });

  it('is told of in digests, which all of them read, as before', () => {
    const partsOf = (of: Roster) =>
      composeDigest(
        engagement,
        people.map((to) => ({ to, asks: asksOf(of, to), outcomes: [] })),
        monday,
        until,
      );
    expect(partsOf(after)).toEqual(partsOf(before));
  });

  it('keeps visits from being noted as long as it did without a reply', () => {
    const visited = (of: Roster) => withVisit(undefined, engagement, { asks: asksOf(of, sofia) }, sofia, monday);
    expect(visited(after)).toEqual(visited(before));
  });
});

it('would be told in the digest of those who are asked in confidence', () => {
  const open = rosterOf({ mode: 'confidential' }, { repliedAt: lately });
  const readings = people.map((to) => ({ to, asks: asksOf(open, to), outcomes: [] }));
  expect(composeDigest(engagement, readings, monday, until).map(({ to }) => to)).toEqual(people);
});
