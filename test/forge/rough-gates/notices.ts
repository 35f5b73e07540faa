/** Silence on rough days: who was told what in which comment, by what stands on the request and in a gate's history. */
import { expect } from 'vitest';
import { demoPeople } from '../../../demo/people';
import { isDigest, toldOn } from '../site/digests';
import { dayIn } from '../site/zones';
import { eventsOf, type StoredEvent, type StoredGate, stored } from './records';
import { count, inTheEnd, type World } from './world';

type Notice = { readonly to: string; readonly lastDay: string };
type Facts = {
  readonly deemedAfterDays?: number | null;
  readonly on?: string;
  readonly told?: readonly Notice[];
  readonly unreachable?: readonly { readonly accountId: string }[];
};

const factsOf = ({ doc }: StoredEvent): Facts => (doc.facts ?? {}) as Facts;

/** Every notice that a gate counts stands in a comment, for that person; and nothing counts as accepted without two of them. */
export async function expectTold(world: World, gates: readonly StoredGate[]): Promise<void> {
  const { site, engagement, zones } = world;
  const comments = await toldOn(site, engagement);
  const dayOf = (at: string) => dayIn(zones, Date.parse(at));
  const digests = comments.filter(({ body }) => isDigest(body)).map(({ at }) => dayOf(at));
  expect(new Set(digests).size, `one digest a day: ${digests.join()}`).toBe(digests.length);
  for (const gate of gates) {
    const events = eventsOf(site, gate);
    const titles = [gate.title, ...Array.from({ length: gate.round }, (_, index) => titleIn(world, gate, index + 1))];
    for (const event of events.filter(({ doc }) => doc.what === 'notice-told')) {
      for (const { to, lastDay } of factsOf(event).told ?? []) {
        const isSaid = comments.some(
          ({ body, at }) =>
            at <= event.at && linesFor(body, nameOf(to)).some((line) => isNotice(line, lastDay, titles)),
        );
        expect(isSaid, `${gate.id}: ${to} was told of ${lastDay}`).toBe(true);
        count(world.tally, `${inTheEnd}notices told`);
      }
    }
    expectTwice(gate, events, dayOf);
  }
}

const titleIn = ({ site }: World, gate: StoredGate, round: number): string =>
  stored(site, 'round', `${gate.id}.${round}`)?.content.title ?? '';

/** The name of a customer before their account was closed. */
const nameOf = (accountId: string): string =>
  demoPeople.find((each) => each.accountId === accountId)?.displayName ?? '';

/** The lines of a digest for one person. */
function linesFor(body: string, name: string): string[] {
  const [, mine = ''] = body.split(`For ${name}:\n`);
  return mine.split(/\n\n/)[0]?.split('\n') ?? [];
}

const formatDay = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' });
const isNotice = (line: string, lastDay: string, titles: readonly string[]): boolean =>
  line.includes(` after ${formatDay.format(new Date(lastDay))} unless you decide: `) &&
  titles.some((title) => line.endsWith(`: ${title}`));

/** The days between two others, from Monday to Friday. */
function daysBetween(first: string, last: string): string[] {
  const days = [];
  for (let at = Date.parse(first) + 86_400_000; at < Date.parse(last); at += 86_400_000) {
    const isWeekend = [0, 6].includes(new Date(at).getUTCDay());
    if (!isWeekend) days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** Goes through a gate's history again, and keeps who has had which notice since they were asked or could be reached. */
function expectTwice(gate: StoredGate, events: readonly StoredEvent[], dayOf: (at: string) => string): void {
  let had = new Map<string, Map<string, string>>();
  let undecided = new Set<string>();
  let unreachable: readonly string[] = [];
  let silence = { from: '', agreed: 0, halts: [] as { from: string; to?: string }[] };
  for (const event of events) {
    const { what, facts } = event.doc;
    if (what === 'gate-opened') {
      had = new Map();
      unreachable = [];
      silence = { from: event.at, agreed: factsOf(event).deemedAfterDays ?? 0, halts: [] };
      const asked = (facts?.signatories ?? []) as readonly { accountId: string; carried?: string }[];
      undecided = new Set(asked.filter(({ carried }) => carried === undefined).map(({ accountId }) => accountId));
    }
    if (what === 'gate-signed') undecided.delete(facts?.onBehalfOf ?? event.actor);
    if (what === 'sign-off-withdrawn') {
      had = new Map();
      silence = { ...silence, from: event.at, halts: [] };
      undecided.add(facts?.accountId ?? '');
    }
    for (const { to, lastDay } of factsOf(event).told ?? []) {
      const on = factsOf(event).on ?? '';
      expect(lastDay > on, `${gate.id}: a day that was to come`).toBe(true);
      had.set(to, new Map([...(had.get(to) ?? []), [on, lastDay]]));
    }
    for (const { accountId } of factsOf(event).unreachable ?? []) had.delete(accountId);
    if (what === 'reach-noted') unreachable = (factsOf(event).unreachable ?? []).map(({ accountId }) => accountId);
    const isHalted = unreachable.some((accountId) => undecided.has(accountId));
    const halt = silence.halts.find(({ to }) => to === undefined);
    if (isHalted && !halt) silence.halts.push({ from: event.at });
    if (!isHalted && halt) halt.to = event.at;
    if (what !== 'gate-deemed') continue;
    const days = daysBetween(dayOf(silence.from), dayOf(event.at)).filter(
      (day) => !silence.halts.some(({ from, to = event.at }) => dayOf(from) <= day && day <= dayOf(to)),
    );
    expect(
      days.length,
      `${gate.id}: the agreed days, without those on which somebody was not reached`,
    ).toBeGreaterThanOrEqual(silence.agreed);
    for (const accountId of undecided) {
      const notices = had.get(accountId) ?? new Map<string, string>();
      expect(notices.size, `${gate.id}: ${accountId} was told twice`).toBeGreaterThanOrEqual(2);
      for (const lastDay of notices.values())
        expect(lastDay < dayOf(event.at), `${gate.id} waited for ${lastDay}`).toBe(true);
    }
  }
}
