import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysAfter } from '../../../src/core/calendar/day';
import { guard, standardPolicy } from '../../../src/core/survey/guard';
import { neverSurveyed, wasAsked, withoutSurvey, withSurvey } from '../../../src/core/survey/surveyed';
import { ann, today } from './given';

const once = (checkpointId: string, day = today) => ({ checkpointId, kind: 'pulse' as const, day });

it('knows by which checkpoints somebody was asked, and forgets one that was cancelled', () => {
  const surveyed = withSurvey(withSurvey(neverSurveyed(ann), once('one')), once('two'));
  expect([wasAsked(surveyed, 'one'), wasAsked(surveyed, 'two'), wasAsked(surveyed, 'three')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(withoutSurvey(surveyed, 'one')).toEqual(withSurvey(neverSurveyed(ann), once('two')));
});

it('drops what is older than anything is decided by', () => {
  const surveyed = withSurvey(
    withSurvey(neverSurveyed(ann), once('old', daysAfter(today, -401))),
    once('kept', daysAfter(today, -400)),
  );
  expect(withSurvey(surveyed, once('new')).asked.map(({ checkpointId }) => checkpointId)).toEqual(['kept', 'new']);
});

it('stays short, however often it is tried to ask somebody', () => {
  const kinds = fc.constantFrom('pulse', 'relationship', 'transactional');
  const tries = fc.array(fc.tuple(kinds, fc.integer({ min: 0, max: 3 })), { minLength: 400, maxLength: 600 });
  fc.assert(
    fc.property(tries, (all) => {
      let surveyed = neverSurveyed(ann);
      let day = today;
      for (const [index, [kind, later]] of all.entries()) {
        day = daysAfter(day, later);
        const moment = { checkpointId: `c${index}`, kind, today: day, isCritical: false, rated: [], unread: [] };
        if (guard(surveyed, moment, standardPolicy) !== null) continue;
        surveyed = withSurvey(surveyed, { checkpointId: moment.checkpointId, kind, day });
      }
      expect(surveyed.asked.length).toBeGreaterThan(0);
      expect(surveyed.asked.length).toBeLessThanOrEqual(30);
    }),
    { seed: 1, numRuns: 20 },
  );
});
