/** The rules that must hold of gates after any day, however rough, once everything has had time to settle. */
import { expect } from 'vitest';
import * as people from '../../../demo/people';
import english from '../../../locales/en-US.json';
import type { Certificate } from '../../../src/contract/gate/certificate';
import type { SignOff } from '../../../src/contract/gate/sign-off';
import { textOf } from '../site/issues';
import { outboxEntries } from '../site/outbox';
import { accepted, gatesIn, issueProperty, jiraGet } from '../site/site';
import { dayIn } from '../site/zones';
import { expectTold } from './notices';
import { type Account, accountOf, eventsOf, type StoredGate } from './records';
import { gatesOn, isAsAsked, isPassable, look, roundOf, send } from './subject';
import { count, customers, customersLeft, inTheEnd, type World } from './world';

export async function expectAllFits(world: World): Promise<void> {
  const { site, issues, tally } = world;
  const signOffs: (SignOff & { isWithdrawn: boolean })[] = [];
  const accounts = new Map<string, Account>();
  const found = new Map<string, StoredGate>();
  for (const issue of issues) {
    const { now, gates } = await look(site, issue.id);
    for (const gate of gates) {
      found.set(gate.id, gate);
      accounts.set(gate.id, expectAccounted(world, gate));
      count(tally, `${inTheEnd}${gate.state.name}${gate.state.name === 'satisfied' ? ` ${gate.state.how}` : ''}`);
      const certificate = await certificateOf(world, gate);
      expectConceded(certificate);
      signOffs.push(...certificate.rounds.flatMap((round) => round.signOffs));
      const round = roundOf(site, gate);
      const isStanding = gate.state.name === 'open' || gate.state.name === 'satisfied';
      if (now && round && isStanding && !world.isCrashing)
        expect(isAsAsked(round, now), `${gate.id} is as it was asked`).toBe(true);
    }
    if (issue.isDeleted && issue.isTold && !world.isCrashing)
      expect(gates.map(({ state }) => state.name)).not.toContain('open');
    if (!issue.isDeleted) await expectMirrored(world, issue.key, gates);
  }
  await expectTold(world, [...found.values()]);
  expectNothingLost(world, signOffs);
  expectOwnHands(world, signOffs);
  await expectInboxes(world, accounts);
  await expectIssues(world, signOffs);
  for (const issue of issues) if (!issue.isDeleted) await expectHeld(world, issue);
  // A transition that finds what no event has told has it looked at.
  if (world.isCrashing) await site.host.advance(5 * 60_000);
  expect(waitingEntries(world)).toEqual([]);
  expect(site.host.queue.waiting()).toEqual([]);
  expect(site.host.problems()).toEqual([]);
}

/** The head says what follows from the history. */
function expectAccounted({ site }: World, gate: StoredGate): Account {
  const account = accountOf(eventsOf(site, gate));
  expect({
    state: gate.state.name,
    how: gate.state.name === 'satisfied' ? gate.state.how : null,
    isOverridden: gate.override !== null,
    round: gate.round,
    hash: gate.hash,
    standing: gate.standing.map(({ accountId, decided }) => [accountId, decided?.signOffId]),
  }).toEqual({
    state: account.state,
    how: account.how,
    isOverridden: account.isOverridden,
    round: account.round,
    hash: account.hash,
    standing: account.asked.map(({ accountId }) => [accountId, account.inForce.get(accountId)?.signOffId]),
  });
  return account;
}

async function certificateOf({ site }: World, gate: StoredGate): Promise<Certificate> {
  const certificate = accepted(await site.team(people.projectAdministrator, 'show-certificate', { gateId: gate.id }));
  expect(certificate.verification).toEqual({ isIntact: true, events: gate.history.length });
  return certificate;
}

/** An unmet must was accepted, or left to others, only where that was allowed; who accepted it is shown to have conceded it. */
function expectConceded({ rounds }: Certificate): void {
  for (const { content, signOffs } of rounds) {
    for (const { outcome, answers, concessions = [] } of signOffs) {
      const unmet = answers.filter(
        ({ verdict }, index) => verdict === 'not-met' && content.criteria[index]?.priority === 'must',
      );
      const isAccepting = outcome === 'accepted' || outcome === 'accepted-with-conditions';
      expect(concessions).toEqual(isAccepting ? unmet.map(({ criterion }) => criterion) : []);
      if (unmet.length > 0 && outcome !== 'rejected') expect(content.allowsConcessions).toBe(true);
    }
  }
}

/** Whatever was answered to somebody is in the certificate. */
function expectNothingLost({ signed, takenBack }: World, signOffs: readonly (SignOff & { isWithdrawn: boolean })[]) {
  const byId = new Map(signOffs.map((signOff) => [signOff.id, signOff]));
  expect(byId.size).toBe(signOffs.length);
  for (const { by, wanted, reply } of signed) {
    const { own } = reply;
    if (!own) {
      expect(reply.state, 'accepted by others').toBe('satisfied');
      continue;
    }
    expect(byId.get(own.id)).toMatchObject(own);
    expect(own.hash).toBe(wanted.hash);
    expect(own.onBehalfOf ?? own.by).toBe(wanted.onBehalfOf ?? by);
    expect(own.outcome).toBe(wanted.outcome);
  }
  for (const { id } of takenBack) expect(byId.get(id)?.isWithdrawn, `${id} was taken back`).toBe(true);
}

/** Signatures are customers' own, or their deputies' of that day. */
function expectOwnHands({ deputies, zones, closed }: World, signOffs: readonly SignOff[]): void {
  for (const { by, onBehalfOf, at } of signOffs) {
    expect(customers).toContain(by);
    expect(Date.parse(at), `${by} signed`).toBeLessThanOrEqual(closed.get(by) ?? Infinity);
    if (onBehalfOf === null) continue;
    const time = Date.parse(at);
    const records = deputies.filter(({ principal, deputy }) => principal === onBehalfOf && deputy === by);
    const isCovered = records.some(
      ({ from, ended, until }) => from <= time && time <= ended && until >= dayIn(zones, time),
    );
    expect(isCovered, `${by} signed for ${onBehalfOf}`).toBe(true);
  }
}

/** The issue's property says what its gates come to. */
async function expectMirrored({ site }: World, issueKey: string, gates: readonly StoredGate[]): Promise<void> {
  const live = gates.filter(({ state }) => state.name !== 'withdrawn');
  const property = ((await issueProperty(site.host, issueKey)) ?? {}) as Record<string, unknown>;
  if (live.length === 0) {
    expect(property.gate ?? null).toBeNull();
    return;
  }
  // Where nobody has rejected, abstentions have ended it.
  const stateOf = ({ state, standing }: StoredGate) =>
    state.name === 'rejected' && !standing.some(({ decided }) => decided?.outcome === 'rejected')
      ? 'undecided'
      : state.name;
  const pressing = ['rejected', 'undecided', 'invalidated', 'expired', 'open', 'draft', 'satisfied'];
  expect(property).toMatchObject({
    gate: pressing.find((name) => live.some((gate) => stateOf(gate) === name)),
    gateRounds: Math.max(...live.map(({ round }) => round)),
    isGateHeld: live.some(({ mode, state, override }) => mode === 'block' && state.name !== 'satisfied' && !override),
  });
}

type Listed = readonly (readonly [id: string, state: string])[];

/** The number of asks that are done, or the team's, with which a list begins. */
const doneLately = 5;

/** All that is open is listed as it is, and of the rest as many as a list begins with. */
function expectListed(own: Listed, wanted: Listed, person: string): void {
  const isOpen = ([, state]: Listed[number]) => ['sign', 'later', 'waiting'].includes(state);
  const rest = own.filter((line) => !isOpen(line));
  expect(own.filter(isOpen).toSorted(), person).toEqual(wanted.filter(isOpen).toSorted());
  expect(wanted.map(String), person).toEqual(expect.arrayContaining(rest.map(String)));
  expect(rest, person).toHaveLength(Math.min(doneLately, wanted.filter((line) => !isOpen(line)).length));
}

/** Each customer's inbox says what the gates say. */
async function expectInboxes(world: World, accounts: ReadonlyMap<string, Account>): Promise<void> {
  const { site, engagement, closed } = world;
  const settings = accepted(await site.admin(people.projectAdministrator, 'show-settings', {}));
  const known = settings.engagements.find(({ id }) => id === engagement.id);
  // It is looked for every day.
  const long = [...closed].filter(([, at]) => site.host.clock.now() - at > 2 * 24 * 60 * 60_000);
  for (const [accountId] of long) expect(known?.absent).toContainEqual({ accountId, why: 'closed' });
  for (const person of customersLeft(world)) {
    const shown = accepted(await site.portal(person, 'show-inbox', {})).engagement;
    const lines = shown ? gatesIn(shown) : [];
    const own = lines.filter(({ onBehalfOf }) => onBehalfOf === null).map(({ id, state }) => [id, state] as const);
    const wanted = [...accounts].flatMap(([id, account]) => {
      const line = lineOf(account, person);
      return line ? [[id, line] as const] : [];
    });
    expectListed(own, wanted, person);
    const principals = (known?.customers ?? []).filter(
      ({ deputy }) => deputy?.accountId === person && (deputy.until ?? '9999') >= (known?.today ?? ''),
    );
    const stoodIn = lines.filter(({ onBehalfOf }) => onBehalfOf !== null).map(({ id }) => id);
    const waiting = principals.flatMap(({ accountId }) =>
      [...accounts].flatMap(([id, account]) => (lineOf(account, accountId) === 'sign' ? id : [])),
    );
    expect(stoodIn.toSorted(), person).toEqual(waiting.toSorted());
  }
}

function lineOf({ state, asked, inForce, order }: Account, person: string): string | undefined {
  const own = asked.find(({ accountId }) => accountId === person);
  if (!own) return undefined;
  // Where nobody has rejected it, abstentions are why it ended.
  if (state === 'rejected' && ![...inForce.values()].some(({ outcome }) => outcome === 'rejected')) return 'undecided';
  if (state !== 'open') return state;
  if (inForce.has(person)) return 'waiting';
  const isTurn = asked.every(({ accountId, step }) => step >= own.step || inForce.has(accountId));
  return order === 'parallel' || isTurn ? 'sign' : 'later';
}

type Made = { readonly fields: { readonly summary: string; readonly description: unknown } };

/**
 * One Jira issue for each thing that a signature asks to be put right; none twice, and none of nowhere. Where the issue that was
 * signed is not to be seen by then, nobody knows who may read the words: then it has none.
 */
async function expectIssues({ site }: World, signOffs: readonly (SignOff & { isWithdrawn: boolean })[]): Promise<void> {
  const jql = encodeURIComponent('countersignOrigin IS NOT EMPTY ORDER BY created ASC');
  const path = `/rest/api/3/search/jql?jql=${jql}&fields=summary,description&maxResults=100`;
  const { issues } = (await jiraGet(site.host, people.projectAdministrator, path)) as { issues: Made[] };
  const all = issues.map(({ fields }) => `\n${fields.summary}\n${textOf(fields.description).join('\n')}\n`);
  const isBare = (text: string) => text.includes(english['entry.bare-summary'].split('{')[0] ?? '');
  const texts = all.filter((text) => !isBare(text));
  let missing = 0;
  const made = (said: string) => texts.filter((text) => text.includes(`${said}\n`)).length;
  for (const { round, reason, answers, conditions, outcome, isWithdrawn, id } of signOffs) {
    const said = [
      ...(outcome === 'rejected' ? [reason] : []),
      ...answers.flatMap((answer) => (answer.verdict === 'not-met' && answer.round === round ? answer.reason : [])),
      ...conditions.map(({ text }) => text),
    ];
    const counts = said.map(made);
    if (isWithdrawn) expect(Math.max(0, ...counts), `${id} was taken back`).toBeLessThanOrEqual(1);
    else {
      expect(Math.max(0, ...counts), id).toBeLessThanOrEqual(1);
      missing += counts.filter((count) => count === 0).length;
    }
  }
  expect(missing, 'is among the issues that have no words').toBeLessThanOrEqual(all.length - texts.length);
  const words = signOffs.flatMap(({ reason, answers, conditions }) => [
    reason,
    ...answers.map((each) => each.reason),
    ...conditions.map(({ text }) => text),
  ]);
  for (const text of texts)
    expect(
      words.filter((said) => said !== '' && text.includes(`${said}\n`)),
      text,
    ).toHaveLength(1);
}

/** With nothing in the way, the workflow passes exactly where no gate holds it. */
async function expectHeld({ site }: World, issue: World['issues'][number]): Promise<void> {
  if (!issue.key.startsWith('HAR')) return;
  const path = `/rest/api/3/issue/${issue.id}/transitions`;
  const { transitions } = (await jiraGet(site.host, people.projectManager, path)) as { transitions: { id: string }[] };
  const { now } = await look(site, issue.id);
  // The rule holds for a reason, too, where nothing is in the way.
  const isFree = gatesOn(site, issue.id).every((gate) =>
    gate.mode === 'advise' ? true : isPassable(site, { ...gate, mode: 'block' }, now),
  );
  const id = transitions[0]?.id;
  const { status, body } = await send(site, 'POST', path, { transition: { id } }, people.projectManager);
  expect(status, JSON.stringify(body)).toBe(isFree ? 204 : 400);
}

export const waitingEntries = ({ site }: World): unknown[] =>
  (['pending', 'sending', 'failed'] as const).flatMap((status) => outboxEntries(site, status));
