import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckpointTerms, checkpointStates, checkpointTermNames } from '../../../src/contract/survey/checkpoint';
import { changedCheckpoint, checkChange, extendedCheckpoint, extendedTo } from '../../../src/core/survey/change';
import { type Checkpoint, plannedCheckpoint } from '../../../src/core/survey/checkpoint';
import { at, engagement, pm, questionnaire } from './given';

const terms: CheckpointTerms = {
  title: 'Midway',
  engagementIds: [engagement.id],
  questionnaireId: 'shipped.needs',
  mode: 'named',
  audience: { roles: [], kinds: [], people: [] },
  opensOn: '2026-12-01',
  occasion: null,
  reminders: 'usual',
  recurrence: null,
  windowDays: 10,
};
const others: CheckpointTerms = {
  title: 'Later',
  engagementIds: ['e2'],
  questionnaireId: 'shipped.pulse',
  mode: 'confidential',
  audience: { roles: ['user'], kinds: [], people: [] },
  opensOn: '2026-12-08',
  occasion: { kind: 'version-released', versionId: '10' },
  recurrence: { everyMonths: 6 },
  windowDays: 12,
  reminders: 'none',
};
const now = Date.parse(at);
const later = '2026-11-25T10:00:00.000Z';
const kept = { id: 'c1', projectId: 'p', questionnaire, fingerprint: '', nextCheckAt: null };

const planned = (changes: Partial<Checkpoint> = {}): Checkpoint => ({
  ...plannedCheckpoint({ ...terms, ...kept, seriesId: null, number: 1, anchor: null }, { actor: pm, at }),
  ...changes,
});
const open = (changes: Partial<Checkpoint> = {}) =>
  planned({
    state: { name: 'open', since: at },
    closesOn: '2026-12-10',
    closesAt: '2026-12-10T23:00:00.000Z',
    isSent: true,
    ...changes,
  });
const answered = (checkpoint: Checkpoint, changes: Partial<CheckpointTerms>) => {
  const result = checkChange(
    checkpoint,
    { ...terms, mode: checkpoint.mode, recurrence: checkpoint.recurrence, ...changes },
    now,
  );
  return result.ok ? result.value : [result.error.code, result.error.field];
};

describe('a planned checkpoint', () => {
  it.each(checkpointTermNames)('is changed in its %s, and in nothing else by that', (term) => {
    expect(answered(planned(), { [term]: others[term] })).toEqual([term]);
  });
  it('is not changed by the terms that it has', () => {
    expect(answered(planned(), {})).toEqual([]);
  });
});

describe('an open checkpoint', () => {
  it.each(checkpointTermNames.filter((term) => term !== 'windowDays'))('is not changed in its %s', (term) => {
    expect(answered(open(), { [term]: others[term], windowDays: 12 })).toEqual(['checkpoint-open-fixed', term]);
  });
  it('is open for longer, and not for shorter', () => {
    expect(answered(open(), { windowDays: 12 })).toEqual(['windowDays']);
    expect(answered(open(), { windowDays: 9 })).toEqual(['checkpoint-open-fixed', 'windowDays']);
    expect(extendedTo(open(), 12)).toBe('2026-12-12');
    const closesAt = '2026-12-12T23:00:00.000Z';
    const after = extendedCheckpoint(open(), { windowDays: 12, closesOn: '2026-12-12', closesAt }, later);
    expect(after).toEqual(
      open({ windowDays: 12, closesOn: '2026-12-12', closesAt, isMoved: true, nextCheckAt: later }),
    );
  });
  it('is over before the next of its series, and not brought back after its last day', () => {
    const weekly = open({ recurrence: { everyWeeks: 2 } });
    expect(answered(weekly, { windowDays: 14 })).toEqual(['windowDays']);
    expect(answered(weekly, { windowDays: 15 })).toEqual(['field-invalid', 'windowDays']);
    const over = open({ closesAt: '2026-11-01T23:00:00.000Z' });
    expect(answered(over, { windowDays: 12 })).toEqual(['checkpoint-not-open', undefined]);
  });
});

it.each(checkpointStates.filter((name) => name !== 'planned' && name !== 'open'))(
  'is not changed while it is %s',
  (name) => {
    expect(answered(open({ state: { name, since: at } }), { title: 'Later' })).toEqual([
      'checkpoint-not-planned',
      undefined,
    ]);
  },
);

it('never goes from confidence to names, by whatever changes one after the other', () => {
  const choice = fc.record({
    mode: fc.constantFrom('named' as const, 'confidential' as const),
    title: fc.constantFrom('Midway', 'Later'),
    state: fc.constantFrom(...checkpointStates),
  });
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 12 }), (steps) => {
      let checkpoint = planned();
      for (const { mode, title, state } of steps) {
        const before = { ...checkpoint, state: { name: state, since: at }, closesAt: null };
        const wanted = { ...terms, mode, title };
        const changed = checkChange(before, wanted, now);
        if (!changed.ok) continue;
        checkpoint = changedCheckpoint(before, wanted, changed.value, { questionnaire, opensAt: null }, later);
        if (before.mode === 'confidential') expect(checkpoint.mode).toBe('confidential');
        if (state !== 'planned') expect(checkpoint.mode).toBe(before.mode);
      }
    }),
    { seed: 5, numRuns: 200 },
  );
});

describe('what a change makes of it', () => {
  const change = (before: Checkpoint, changes: Partial<CheckpointTerms>, opensAt: string | null = null) => {
    const wanted = {
      ...terms,
      occasion: before.occasion,
      opensOn: before.opensOn,
      recurrence: before.recurrence,
      ...changes,
    };
    const changed = checkChange(before, wanted, now);
    return changedCheckpoint(before, wanted, changed.ok ? changed.value : [], { questionnaire, opensAt }, later);
  };
  const waiting = planned({ opensOn: null, occasion: others.occasion, occasionNow: 'archived', nextCheckAt: at });

  it('waits for another thing from then on, and goes on waiting for the same', () => {
    const occasion = { kind: 'version-released', versionId: '11' } as const;
    expect(change(waiting, { occasion }, later)).toMatchObject({
      occasionNow: 'ahead',
      waitsSince: later,
      nextCheckAt: later,
    });
    expect(change(waiting, { title: 'x' }, null)).toMatchObject({
      occasionNow: 'archived',
      waitsSince: at,
      nextCheckAt: at,
    });
    expect(change(waiting, { occasion: null }, null)).toMatchObject({ occasionNow: null, nextCheckAt: null });
  });
  it('counts a series anew from another day, and goes on counting the same', () => {
    const third = planned({ seriesId: 'c0', number: 3, anchor: '2025-12-01', recurrence: { everyMonths: 6 } });
    expect(change(third, { title: 'x' })).toMatchObject({ seriesId: 'c0', anchor: '2025-12-01' });
    expect(change(third, { opensOn: '2026-12-08' })).toMatchObject({ seriesId: 'c0', anchor: '2026-12-08' });
    expect(change(third, { recurrence: null })).toMatchObject({ seriesId: 'c0', anchor: null });
    expect(change(planned(), { recurrence: { everyMonths: 6 } })).toMatchObject({
      seriesId: 'c1',
      anchor: '2026-12-01',
    });
    const first = planned({ seriesId: 'c1', anchor: '2026-12-01', recurrence: { everyMonths: 6 } });
    expect(change(first, { recurrence: null })).toMatchObject({ seriesId: null, anchor: null });
  });
});
