import { describe, expect, it } from 'vitest';
import { customerCommands, outcome, type Row, teamCommands, waysOf } from './commands';
import * as g from './given';

const planned = g.given({ activation: { kind: 'date', day: '2026-11-25' } });

/** The outcome of each command in each state: the event that happens, or the refusal. */
const rows: Row[] = [
  {
    state: 'planned',
    events: [planned],
    customer: { default: 'not-found', undo: 'undo-too-late' },
    team: {
      confirm: 'task-not-completed',
      return: 'task-not-completed',
      withdraw: 'task-withdrawn',
      reassign: 'task-reassigned',
      change: 'task-changed',
      agree: 'proposal-gone',
      keep: 'proposal-gone',
      unblock: 'not-stuck',
      activate: 'task-activated',
      resume: 'task-not-open',
    },
  },
  {
    state: 'open',
    events: [g.given()],
    customer: {
      accept: 'task-accepted',
      propose: 'date-proposed',
      decline: 'task-declined',
      'hand over': 'task-handed-over',
      stuck: 'task-stuck',
      unstuck: 'not-stuck',
      complete: 'task-completed',
      undo: 'undo-too-late',
    },
    team: {
      confirm: 'task-not-completed',
      return: 'task-not-completed',
      withdraw: 'task-withdrawn',
      reassign: 'task-reassigned',
      change: 'task-changed',
      agree: 'proposal-gone',
      keep: 'proposal-gone',
      unblock: 'not-stuck',
      activate: 'task-not-planned',
      resume: 'reminders-resumed',
    },
  },
  {
    state: 'open, with a date proposed and stuck',
    events: [g.given(), g.proposed, g.stuck],
    customer: {
      accept: 'task-accepted',
      propose: 'date-proposed',
      decline: 'task-declined',
      'hand over': 'task-handed-over',
      stuck: 'already-stuck',
      unstuck: 'task-unstuck',
      complete: 'task-completed',
      undo: 'undo-too-late',
    },
    team: {
      confirm: 'task-not-completed',
      return: 'task-not-completed',
      withdraw: 'task-withdrawn',
      reassign: 'task-reassigned',
      change: 'task-changed',
      agree: 'date-agreed',
      keep: 'date-refused',
      unblock: 'task-unblocked',
      activate: 'task-not-planned',
      resume: 'reminders-resumed',
    },
  },
  {
    state: 'completed',
    events: [g.given(), g.completed],
    customer: { default: 'task-already-completed', undo: 'task-undone' },
    team: {
      confirm: 'task-confirmed',
      return: 'task-returned',
      withdraw: 'task-withdrawn',
      reassign: 'task-reassigned',
      change: 'task-not-open',
      agree: 'proposal-gone',
      keep: 'proposal-gone',
      unblock: 'not-stuck',
      activate: 'task-not-planned',
      resume: 'task-not-open',
    },
  },
  {
    state: 'declined',
    events: [g.given(), g.declined],
    customer: { default: 'task-declined', undo: 'task-undone' },
    team: {
      confirm: 'task-not-completed',
      return: 'task-returned',
      withdraw: 'task-withdrawn',
      reassign: 'task-reassigned',
      change: 'task-not-open',
      agree: 'proposal-gone',
      keep: 'proposal-gone',
      unblock: 'not-stuck',
      activate: 'task-not-planned',
      resume: 'task-not-open',
    },
  },
  {
    state: 'confirmed',
    events: [g.given(), g.completed, g.confirmed],
    customer: { default: 'task-already-completed', undo: 'undo-too-late' },
    team: {
      confirm: 'task-not-completed',
      return: 'task-not-completed',
      withdraw: 'task-not-open',
      reassign: 'task-not-open',
      change: 'task-not-open',
      agree: 'proposal-gone',
      keep: 'proposal-gone',
      unblock: 'not-stuck',
      activate: 'task-not-planned',
      resume: 'task-not-open',
    },
  },
  {
    state: 'withdrawn',
    events: [g.given(), g.withdrawn],
    customer: { default: 'task-withdrawn', undo: 'undo-too-late' },
    team: {
      confirm: 'task-not-completed',
      return: 'task-not-completed',
      withdraw: 'task-not-open',
      reassign: 'task-not-open',
      change: 'task-not-open',
      agree: 'proposal-gone',
      keep: 'proposal-gone',
      unblock: 'not-stuck',
      activate: 'task-not-planned',
      resume: 'task-not-open',
    },
  },
];

describe.each(rows)('a task that is $state', ({ events, customer, team }) => {
  it.each(waysOf(customerCommands))('answers “%s” of its customer', (name) => {
    const task = g.taskAfter(...events);
    expect(outcome(task, customerCommands[name], g.customer)).toBe(customer[name] ?? customer.default);
  });
  it.each(waysOf(teamCommands))('answers “%s” of the team', (name) => {
    const task = g.taskAfter(...events);
    expect(outcome(task, teamCommands[name], g.pm)).toBe(team[name]);
  });
});
