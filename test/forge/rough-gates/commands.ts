/** The acts of people about gates on a rough day, whether or not these are theirs to do. */
import { expect } from 'vitest';
import * as people from '../../../demo/people';
import type { Result } from '../../../src/contract/result';
import { codeOf, newAttempt, type Site } from '../site/site';
import { changeCalendar } from '../site/zones';
import { signSomething, takeBack } from './signing';
import { send, transition } from './subject';
import { anyTerms, asksForLess, otherTerms } from './terms';
import { count, customers, customersLeft, type Engagement, strangers, team, type World, word } from './world';

const day = 24 * 60 * 60 * 1000;

/** One thing that somebody does. @returns what came of it; undefined where there was nothing to do it to */
type Act = (world: World) => Promise<Result<unknown> | string | undefined>;

const acts: readonly [weight: number, name: string, act: Act][] = [
  [3, 'draft', draft],
  [14, 'open', open],
  [3, 'change terms', changeTerms],
  [1, 'withdraw', (world) => withReason(world, 'withdraw-gate', anyOf(world, team))],
  [2, 'override', (world) => withReason(world, 'override-gate', anyOf(world, team))],
  [44, 'sign', signSomething],
  [12, 'take back', takeBack],
  [3, 'change content', changeContent],
  [2, 'set a deputy', setDeputy],
  [1, 'become reporter', becomeReporter],
  [8, 'transition', transitionSomething],
  [2, 'verify', verify],
  [1, 'delete, move or clone', disturb],
  [4, 'send again', sendAgain],
  [3, 'leave or come back', leaveOrComeBack],
  [1, 'comments', answerComments],
  [1, 'calendar', ({ site, engagement, zones, random }) => changeCalendar(site, engagement, zones, random)],
  [0.2, 'close an account', closeAccount],
];

const sum = acts.reduce((total, [weight]) => total + weight, 0);

/** Something that somebody does, and what came of it is counted. */
export async function doSomething(world: World): Promise<void> {
  let left = world.random.next() * sum;
  const chosen = acts.find(([weight]) => {
    left -= weight;
    return left < 0;
  });
  if (!chosen) return;
  const [, name, attribution] = chosen;
  const outcome = await attribution(world);
  if (outcome === undefined) return;
  const code = typeof outcome === 'string' ? outcome : codeOf(outcome);
  // Whatever goes wrong on the way, a person is told what they can do: never that something is broken.
  expect(code, name).not.toBe('internal');
  count(world.tally, `${name}: ${code}`);
}

const anyOf = ({ random }: World, names: readonly string[]): string => random.pick(names);

function anyGate({ random, gateIds }: World): string | undefined {
  // The newest most often: that is where most is going on.
  return random.chance(0.6) ? gateIds.at(-1) : gateIds[random.integer(gateIds.length)];
}

async function draft(world: World) {
  const { site, engagement, random, issues, gateIds } = world;
  const issue = random.pick(issues);
  if (gateIds.length >= 6) return undefined;
  const terms = anyTerms(random, site.host.clock.now());
  const subject = { kind: 'issue', issueId: issue.id } as const;
  const wanted = { attempt: newAttempt(), engagementId: engagement.id, subject, terms };
  const as = anyOf(world, random.chance(0.9) ? team : [people.internalCustomer]);
  const result = await again(world, () => site.team(as, 'draft-gate', wanted));
  if (result.ok && !gateIds.includes(result.value.id)) gateIds.push(result.value.id);
  return result;
}

async function open(world: World) {
  const { site, random } = world;
  const gateId = anyGate(world);
  if (!gateId) return undefined;
  const as = anyOf(world, random.chance(0.9) ? team : [people.internalCustomer, people.outsider]);
  const found = await site.team(people.projectAdministrator, 'show-gate', { gateId });
  if (!found.ok || (['open', 'satisfied'].includes(found.value.state) && random.chance(0.8))) return undefined;
  return again(world, () => site.team(as, 'open-gate', { gateId, revision: found.value.revision }));
}

async function changeTerms(world: World) {
  const { site, random } = world;
  const gateId = anyGate(world);
  const found = gateId === undefined ? undefined : await site.team(people.projectManager, 'show-gate', { gateId });
  if (!gateId || !found?.ok) return undefined;
  const { terms: before, revision, round } = found.value;
  const terms = otherTerms(random, before);
  const as = anyOf(world, team);
  const isGuarded = round > 0 && before.mode === 'block' && as !== people.projectAdministrator;
  return again(world, async () => {
    const result = await site.team(as, 'change-gate', { gateId, revision, terms });
    if (isGuarded && asksForLess(before, terms)) expect(codeOf(result), 'a weaker gate').not.toBe('accepted');
    if (codeOf(result) === 'gate-weakened') {
      count(world.tally, 'weakening refused');
      expect(as).not.toBe(people.projectAdministrator);
      // One that asks for a reason is held to ask for it. What was not guarded may have been asked of the customer since.
      const isExpected = isGuarded || (round > 0 && before.mode !== terms.mode);
      const now = isExpected ? undefined : await site.team(people.projectManager, 'show-gate', { gateId });
      if (now?.ok) expect(now.value.revision).not.toBe(revision);
    }
    return result;
  });
}

async function withReason(world: World, name: 'withdraw-gate' | 'override-gate', as: string) {
  const { site } = world;
  const gateId = anyGate(world);
  const found =
    gateId === undefined ? undefined : await site.team(people.projectAdministrator, 'show-gate', { gateId });
  if (!gateId || !found?.ok) return undefined;
  const command = { gateId, revision: found.value.revision, reason: word('Reason') };
  return again(world, () => site.team(as, name, command));
}

/** In Jira itself, where the app only hears of it; now and then back to what it was. */
async function changeContent(world: World) {
  const { site, random, issues } = world;
  const issue = random.pick(issues);
  if (issue.isDeleted) return undefined;
  if (random.chance(0.3)) {
    site.host.jira.attach(issue.key, { filename: word('file'), size: 1 + random.integer(9) }, people.projectManager);
    return 'attached';
  }
  const summary = random.chance(0.3) ? 'Set up the test system' : word('Summary');
  const text = { type: 'text', text: word('Description') };
  const description = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [text] }] };
  const fields = random.chance(0.6) ? { summary } : { description };
  const { status } = await send(site, 'PUT', `/rest/api/3/issue/${issue.id}`, { fields });
  return String(status);
}

async function setDeputy(world: World) {
  const { site, engagement, random, deputies } = world;
  const engagementId = engagement.id;
  const principal = random.pick(customers);
  const others = customers.filter((accountId) => accountId !== principal);
  const until = new Date(site.host.clock.now() + random.integer(4) * day).toISOString().slice(0, 10);
  const deputy = random.chance(0.3) ? null : { accountId: random.pick(others), until };
  const from = site.host.clock.now();
  if (deputy) deputies.push({ principal, deputy: deputy.accountId, until, from, ended: Infinity });
  const latest = deputies.at(-1);
  const former = deputies.findLast((each) => each.principal === principal && each.ended === Infinity);
  const result = deputy
    ? await site.portal(principal, 'name-deputy', { engagementId, deputy })
    : await site.portal(principal, 'end-deputy', { engagementId, accountId: former?.deputy ?? random.pick(others) });
  if (result.ok) {
    const ended = deputies.filter(
      (each) => each.principal === principal && (deputy ? each !== latest : each.deputy === former?.deputy),
    );
    for (const each of ended) if (each.from < from) each.ended = Math.min(each.ended, site.host.clock.now());
  }
  return result;
}

async function becomeReporter({ site, random, issues, reporterSince }: World) {
  const issue = random.pick(issues);
  if (issue.isDeleted || random.chance(0.5)) return undefined;
  const fields = { reporter: { accountId: people.internalCustomer } };
  const { status } = await send(site, 'PUT', `/rest/api/3/issue/${issue.id}`, { fields });
  if (status === 204 && !reporterSince.has(issue.id)) reporterSince.set(issue.id, site.host.clock.now());
  return String(status);
}

async function transitionSomething(world: World) {
  const { random, issues } = world;
  return transition(world, random.pick(issues), anyOf(world, team));
}

async function verify(world: World) {
  const gateId = anyGate(world);
  if (!gateId) return undefined;
  const { site, random } = world;
  const isTeam = random.chance(0.5);
  const result = isTeam
    ? await site.team(people.projectAdministrator, 'show-certificate', { gateId })
    : await site.portal(anyOf(world, [...customers, ...strangers]), 'show-certificate', { gateId });
  if (result.ok) expect(result.value.verification).toMatchObject({ isIntact: true });
  return result;
}

async function disturb({ site, random, issues, jira }: World) {
  const [first, second] = issues;
  if (!first || !second || second.isDeleted) return undefined;
  switch (random.integer(3)) {
    case 0: {
      const key = site.host.jira.cloneIssue(first.key, people.projectManager);
      const clone = await site.team(people.projectManager, 'show-issue', {}, { issueKey: key });
      if (clone.ok) expect(clone.value.asks.gate.shown).toEqual([]);
      return 'cloned';
    }
    case 1:
      if (!second.key.startsWith('HAR')) return undefined;
      second.key = site.host.jira.moveIssue(second.key, 'DAY', people.projectManager);
      return 'moved';
    default: {
      const isTold = random.chance(0.6);
      jira.loseDeletions(!isTold);
      const { status } = await send(site, 'DELETE', `/rest/api/3/issue/${second.id}`);
      jira.loseDeletions(false);
      Object.assign(second, { isDeleted: status === 204, isTold });
      return `deleted ${status}${isTold ? '' : ', untold'}`;
    }
  }
}

/** A customer is taken off the request in Jira itself, or put on it again; or switches its mails off or on. */
export async function leaveOrComeBack({ site, engagement, random }: World) {
  // The first of them is its reporter.
  const who = random.pick(customers.slice(1));
  if (random.chance(0.4)) {
    return site.portal(who, 'set-mails', { engagementId: engagement.id, areWanted: random.chance(0.5) });
  }
  const method = random.chance(0.5) ? 'DELETE' : 'POST';
  const { status } = await onRequest(site, engagement, method, [who]);
  return `${method} ${status}`;
}

/** Jira takes no comments from now on, for good or for a while, or it takes them again. */
async function answerComments({ jira, random }: World) {
  const status = random.pick([404, 503, null, null]);
  jira.answerComments(status);
  return String(status ?? 'taken');
}

async function closeAccount(world: World) {
  const { site, random, closed } = world;
  // The first is the request's reporter, and nobody else is left to be its primary.
  const who = random.pick(customers.slice(1));
  if (closed.has(who) || closed.size > 0) return undefined;
  site.host.jira.closeAccount(who);
  closed.set(who, site.host.clock.now());
  return 'closed';
}

/** Brings back everybody who has left, with their mails. */
export async function comeBack(world: World): Promise<void> {
  const { site, engagement } = world;
  const left = customersLeft(world);
  await onRequest(site, engagement, 'POST', left.slice(1));
  for (const who of left) {
    const wanted = { engagementId: engagement.id, areWanted: true };
    expect(codeOf(await site.portal(who, 'set-mails', wanted))).toBe('accepted');
  }
}

const onRequest = (site: Site, { requestKey }: Engagement, method: 'POST' | 'DELETE', accountIds: readonly string[]) =>
  send(site, method, `/rest/servicedeskapi/request/${requestKey}/participant`, { accountIds });

/** A call is sent once more, and again long after: a network may be slow, and a person may keep a window open. */
async function again<Reply extends Result<unknown>>(
  { sent, random }: World,
  call: () => Promise<Reply>,
): Promise<Reply> {
  sent.push(call);
  const answer = await call();
  return random.chance(0.2) ? call() : answer;
}

async function sendAgain({ sent, random }: World) {
  if (sent.length === 0) return undefined;
  await random.pick(sent)();
  return 'sent';
}
