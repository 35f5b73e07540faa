import fc from 'fast-check';
import { expect } from 'vitest';
import type { Unreachable } from '../../../src/contract/gate/notice';
import { type Outcome, outcomes } from '../../../src/contract/gate/sign-off';
import type { GateTerms } from '../../../src/contract/gate/terms';
import { dayIn, daysAfter } from '../../../src/core/calendar/day';
import { mayRemindOn } from '../../../src/core/calendar/working-day';
import { changeGate, changeReminders, openGate, overrideGate, withdrawGate } from '../../../src/core/gate/by-team';
import { changesBetween } from '../../../src/core/gate/content/changes';
import { hashOfCovered } from '../../../src/core/gate/content/hashes';
import { decideGate } from '../../../src/core/gate/decide';
import { hadBy, noticesNeeded, silenceOf } from '../../../src/core/gate/deemed';
import { type GateEvent, invalidate } from '../../../src/core/gate/event';
import { roundBefore } from '../../../src/core/gate/gate';
import { gateDueEvent } from '../../../src/core/gate/lapse/gate-due';
import { noticeTold } from '../../../src/core/gate/lapse/notice';
import { toBeTold } from '../../../src/core/gate/lapse/reach';
import { refusedSigning, sign, withdrawSignOff } from '../../../src/core/gate/sign';
import { dayToTell } from '../../../src/core/gate/told/day-to-tell';
import * as g from './given';
import { resultByTrying } from './oracle';

const { ann, ben, cleo, dan, person, pm, colleague, assignee } = g;
export const everybody = [ann, ben, cleo, dan, pm, colleague, assignee, 'stranger'];
/** Pairs of a person and the one for whom they sign; that the record is valid is asked before the rules are. */
const deputies: readonly (readonly [string, string | null])[] = [
  ...everybody.map((who) => [who, null] as const),
  [cleo, ann],
  [dan, ann],
  [ann, ben],
  [assignee, ann],
];

const people = [person(ann, 1, true), person(ben, 2), person(cleo, 2)];
export const variants: readonly Partial<GateTerms>[] = [
  {},
  { rule: { kind: 'any' }, signatories: people },
  { rule: { kind: 'quorum', count: 2 }, signatories: people, order: 'sequence' },
  { rule: { kind: 'named', count: 2 }, signatories: people, lapse: 'deem' },
  { rule: { kind: 'quorum', count: 2 }, signatories: people, lapse: 'deem', title: 'Accept the second pilot' },
  { lapse: 'expire', criteria: [], due: '2026-11-27', mode: 'require-reason' },
  { signatories: [person(ben), person(dan)], mode: 'advise' },
];

const often = <Value>(weight: number, value: fc.Arbitrary<Value>) => ({ weight, arbitrary: value });
const signature = fc.record({
  way: fc.constant('sign' as const),
  who: fc.oneof(
    often(4, fc.constantFrom(...deputies.slice(0, 3))),
    often(1, fc.constantFrom(...deputies)),
    often(1, fc.constantFrom(...deputies.slice(-4))),
  ),
  outcome: fc.constantFrom(...outcomes, 'accepted' as const, 'accepted' as const),
  isStale: fc.nat(9).map((chance) => chance === 0),
});
const patience = fc.record({
  way: fc.constant('wait' as const),
  days: fc.constantFrom(1, 3, 7),
  isTold: fc.nat(3).map(Boolean),
  isAway: fc.nat(5).map((chance) => chance === 0),
});
export const command = fc.oneof(
  often(10, signature),
  often(4, fc.record({ way: fc.constant('open' as const), who: fc.constantFrom(pm, pm, pm, colleague, ann) })),
  often(4, fc.record({ way: fc.constant('take back' as const), who: fc.constantFrom(ann, ben, cleo, pm) })),
  often(1, fc.record({ way: fc.constant('change' as const), variant: fc.nat(variants.length - 1) })),
  often(1, fc.record({ way: fc.constant('remind' as const), onDue: fc.boolean() })),
  often(1, fc.record({ way: fc.constant('edit' as const), summary: fc.constantFrom('The pilot', 'Another pilot') })),
  often(3, fc.record({ way: fc.constantFrom('recheck' as const, 'override' as const, 'repeat' as const) })),
  often(6, patience),
  often(
    1,
    fc.record({ way: fc.nat(4).map((chance) => (chance === 0 ? ('withdraw' as const) : ('recheck' as const))) }),
  ),
);
/** Hardly anybody says anything here, so that time brings about what nobody does. */
export const quiet = fc.oneof(often(8, patience), often(1, command));
type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never;

/** A signature as the model has it: on which content, and whether it counts. */
type Given = { readonly id: string; readonly signatory: string; readonly outcome: Outcome; readonly content: string };

/** All days from one up to another, both among them. */
function daysFrom(first: string, last: string): string[] {
  const days = [first];
  for (let day = first; day < last; day = daysAfter(day, 1)) days.push(daysAfter(day, 1));
  return days;
}

/** The world as it is, and beside it what an independent reckoning makes of it. */
export class World {
  stored: g.Stored;
  summary = 'The pilot';
  minutes = 0;
  inForce: Given[] = [];
  asked = '';
  all: Given[] = [];
  state = 'draft';
  last: (() => string) | undefined;
  /** The notices of each person, by the model's own account: the day that each named, by the day on which it came. */
  notices = new Map<string, Map<string, string>>();
  away: ReadonlyMap<string, Unreachable> = new Map();
  /** Those who are noted as unreachable, the day since when that holds silence up, and all days on which it was held up. */
  private noted: readonly string[] = [];
  private heldSince: string | undefined;
  private held = new Set<string>();
  private silentFrom = '';

  constructor(variant: number) {
    this.stored = g.drafted(variants[variant]);
  }

  readonly act = (actor: string) => ({ actor, at: g.later(this.minutes) });
  readonly content = () => JSON.stringify(g.contentFor(this.stored.terms, this.summary));
  readonly isAsSigned = () => hashOfCovered(g.fieldsWith(this.summary)) === this.stored.gate.coveredHash;
  readonly today = () => dayIn(g.engagement.calendar.timeZone, Date.parse(g.later(this.minutes)));
  readonly standing = () => this.stored.gate.standing;

  private beginSilence(): void {
    this.silentFrom = this.today();
    this.heldSince = undefined;
    this.held.clear();
  }

  /** Notes, after an event, whether silence is held up: by somebody who has said nothing and can't be reached. */
  private reckonHeld(): void {
    const isHeld = this.noted.some((who) => !this.inForce.some(({ signatory }) => signatory === who));
    if (isHeld) this.heldSince ??= this.today();
    else if (this.heldSince !== undefined) {
      for (const day of daysFrom(this.heldSince, this.today())) this.held.add(day);
      this.heldSince = undefined;
    }
  }

  private daysOfSilence(): number {
    const days = daysFrom(this.silentFrom, this.today()).slice(1, -1);
    return days.filter((day) => mayRemindOn(g.engagement.calendar, day) && !this.held.has(day)).length;
  }

  /** The model takes in an event that was let through. */
  reckon(event: GateEvent): void {
    switch (event.what) {
      case 'gate-opened': {
        const now = this.content();
        const isAsked = ({ signatory }: Given) => event.standing.some(({ accountId }) => accountId === signatory);
        const isFor = ({ outcome }: Given) => outcome === 'accepted' || outcome === 'accepted-with-conditions';
        this.inForce = now === this.asked ? this.inForce.filter((each) => isAsked(each) && isFor(each)) : [];
        this.asked = now;
        this.notices.clear();
        this.noted = [];
        this.beginSilence();
        break;
      }
      case 'gate-signed': {
        const { id, outcome, by, onBehalfOf } = event.signOff;
        const given = { id, outcome, signatory: onBehalfOf ?? by, content: this.asked };
        this.all.push(given);
        this.inForce = [...this.inForce, given];
        break;
      }
      case 'sign-off-withdrawn':
        this.inForce = this.inForce.filter(({ id }) => id !== event.signOffId);
        this.notices.clear();
        this.beginSilence();
        break;
      case 'notice-told':
        for (const { to, lastDay } of event.told) {
          expect([lastDay > event.on, this.away.has(to)], 'named a day to come, to who could read it').toEqual([
            true,
            false,
          ]);
          this.notices.set(to, new Map([...(this.notices.get(to) ?? []), [event.on, lastDay]]));
        }
        return;
      case 'reach-noted':
        for (const { accountId } of event.unreachable) this.notices.delete(accountId);
        this.noted = event.unreachable.map(({ accountId }) => accountId);
        return;
      case 'gate-deemed':
        for (const { accountId, decided } of this.standing()) {
          if (decided) continue;
          expect(this.away.has(accountId)).toBe(false);
          const had = this.notices.get(accountId) ?? new Map<string, string>();
          expect(had.size).toBeGreaterThanOrEqual(noticesNeeded);
          expect([...had.values()].every((named) => named < this.today())).toBe(true);
        }
        expect(this.inForce.map(({ outcome }) => outcome)).not.toContain('rejected');
        expect(this.daysOfSilence(), 'as many days as were agreed, on which it counted').toBeGreaterThanOrEqual(
          this.stored.gate.deemedAfterDays ?? Number.POSITIVE_INFINITY,
        );
        this.state = 'deemed';
        return;
      case 'gate-changed':
        this.state = ['open', 'signed', 'deemed'].includes(this.state) ? 'invalidated' : this.state;
        return;
      case 'gate-invalidated':
      case 'gate-expired':
      case 'gate-withdrawn':
        this.state = event.what.slice('gate-'.length);
        return;
      default:
        return;
    }
    const { standing, rule } = this.stored.gate;
    const decided = standing.map(
      ({ accountId }) => this.inForce.find(({ signatory }) => signatory === accountId)?.outcome ?? null,
    );
    const result = resultByTrying(
      rule,
      decided,
      standing.map(({ isRequired }) => isRequired),
    );
    this.state = { met: 'signed', pending: 'open', unreachable: 'rejected' }[result];
  }

  /** Takes an event for granted, as the app does once it is decided. */
  happen(event: GateEvent, opening?: Parameters<typeof g.after>[2]): string {
    const { length } = this.stored.gate.history;
    this.stored = g.after(this.stored, event, opening);
    expect(this.stored.gate.history.length).toBe(length + 1);
    this.reckon(event);
    this.reckonHeld();
    return event.what;
  }
}

/** Does what a command asks for, as the app would, and says what came of it. */
export function carryOut(world: World, wanted: Command): string {
  const { gate, terms } = world.stored;
  const found = { revision: gate.history.length };
  const byTeam = <Words extends object>(
    name: string,
    rule: Parameters<typeof decideGate<Words & { revision: number }>>[1],
    words: Words,
    opening?: Parameters<typeof g.after>[2],
    who = pm,
  ) => {
    const decided = decideGate(name, rule, gate, { ...words, ...found }, world.act(who));
    if (!decided.ok) return decided.error.code;
    if (decided.value === 'already') return 'already';
    const what = world.happen(decided.value, opening);
    world.stored = { ...world.stored, gate: { ...world.stored.gate, lastCommand: decided.value.fingerprint } };
    return what;
  };
  switch (wanted.way) {
    case 'open': {
      const content = g.contentFor(terms, world.summary);
      const opening = { terms, engagement: g.engagement, content, team: [assignee] };
      return byTeam('open', openGate(opening), {}, opening, wanted.who);
    }
    case 'change': {
      const next = { ...g.terms, ...variants[wanted.variant] };
      const come = byTeam('change', changeGate, { terms: next });
      if (come === 'gate-changed') world.stored = { ...world.stored, terms: next };
      return come;
    }
    case 'remind': {
      const reminders = { before: [], onDue: wanted.onDue, afterEvery: 0, afterAtMost: 0 };
      const next = { ...terms, reminders };
      const come = byTeam('change', changeReminders, { terms: next });
      if (come === 'reminders-changed') world.stored = { ...world.stored, terms: next };
      return come;
    }
    case 'edit':
      world.summary = wanted.summary;
      return 'edited';
    case 'recheck': {
      const isWatched = gate.state.name === 'open' || gate.state.name === 'satisfied';
      return isWatched && !world.isAsSigned() ? world.happen(invalidate(['summary'], world.act('app'))) : 'nothing';
    }
    case 'override':
      return byTeam('override', overrideGate, { reason: 'It is urgent' });
    case 'withdraw':
      return byTeam('withdraw', withdrawGate, { reason: 'No longer needed' });
    case 'take back': {
      const { who } = wanted;
      const whose = world.standing().findLast(({ decided }) => decided?.by === who)?.accountId ?? who;
      const decided = withdrawSignOff(gate, whose, world.act(who));
      return decided.ok ? world.happen(decided.value) : decided.error.code;
    }
    case 'wait': {
      world.minutes += wanted.days * 1440;
      world.away = wanted.isAway ? new Map([[ann, 'off-request' as const]]) : new Map();
      const come = wanted.isTold ? tell(world) : undefined;
      world.minutes++;
      const now = Date.parse(g.later(world.minutes));
      const away = new Map([...world.away].filter(([who]) => toBeTold(world.stored.gate).includes(who)));
      const due = gateDueEvent(world.stored.gate, g.engagement.calendar, now, away, world.act('app'));
      return due ? world.happen(due) : (come ?? 'nothing');
    }
    case 'sign': {
      const [who, onBehalfOf] = wanted.who;
      const round = world.stored.rounds.at(-1);
      if (!round) return 'no round';
      const signatory = world.standing().find(({ accountId }) => accountId === (onBehalfOf ?? who));
      const earlier = world.stored.signOffs.find(({ id }) => id === signatory?.earlier?.signOffId);
      const base = roundBefore(world.stored.gate, signatory);
      const before = world.stored.rounds.find((each) => each.round === base);
      const changes = before ? changesBetween(before.content, round.content).length : 0;
      const said = g.wantedFor(world.stored, wanted.outcome, { onBehalfOf, changesSeen: changes });
      const send = () => {
        const sent = wanted.isStale ? { ...said, round: said.round - 1, hash: 'old' } : said;
        const held = world.stored.gate;
        const decided = sign(
          held,
          sent,
          g.signingFor(world.stored, onBehalfOf ?? who, { round, changes, earlier }),
          world.act(who),
        );
        const attempt = !decided.ok && decided.error.code === 'signatory-on-team';
        const trace = attempt ? refusedSigning(held, onBehalfOf ?? who, world.act(who)) : undefined;
        if (trace) return world.happen(trace);
        if (!decided.ok) return decided.error.code;
        if (decided.value === 'already') return 'already';
        const how = held.state.name === 'satisfied' ? held.state.how : held.state.name;
        expect([wanted.isStale, ['open', 'signed'].includes(how)]).toEqual([false, true]);
        expect(decided.value.signOff.isAfterDecision === true).toBe(how === 'signed');
        expect([pm, colleague, assignee, 'stranger']).not.toContain(who);
        return world.happen(decided.value);
      };
      const come = send();
      if (come === 'gate-signed') world.last = send;
      return come;
    }
    case 'repeat': {
      // A call that is sent again at once, after a lost answer.
      const [signed] = world.stored.events.slice(-1);
      if (!world.last || signed?.what !== 'gate-signed') return 'nothing';
      expect(world.last()).toBe('already');
      return 'already';
    }
  }
}

/** Tells everybody what a digest would tell them today of their silence, and notes it. */
function tell(world: World): string | undefined {
  const { gate } = world.stored;
  const silence = silenceOf(gate);
  if (!silence) return undefined;
  const { calendar } = g.engagement;
  const given = gate.standing.flatMap((standing) => {
    const { accountId: to, decided } = standing;
    const lastDay = decided ? null : dayToTell(silence, hadBy(standing), gate.due, calendar, world.today());
    return lastDay === null ? [] : [{ askId: gate.id, to, since: silence.since, lastDay }];
  });
  const event = noticeTold(
    gate,
    given,
    { on: world.today(), today: world.today(), calendar },
    world.away,
    world.act('app'),
  );
  return event && world.happen(event);
}
