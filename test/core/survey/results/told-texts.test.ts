/** Words after a low score are told only where the scores are: else the number of texts would say what the numbers do not. */

import { expect, it } from 'vitest';
import { usualThresholds } from '../../../../src/contract/survey/checkpoint';
import { toldResults } from '../../../../src/core/survey/results/at-close';
import { areTextsTold } from '../../../../src/core/survey/results/told-texts';
import { retallied } from '../../../../src/core/survey/said/retallied';
import { saidIn } from '../../../../src/core/survey/said/standing';
import { emptyTally } from '../../../../src/core/survey/tally';
import { answers, questionnaire } from '../given';

/** The results of people who gave these scores, in confidence. */
function resultsFor(scores: readonly number[]) {
  const tally = scores.reduce((sum, nps) => {
    const given = answers({ nps, needed: 'yes', several: ['a'] });
    return retallied(sum, questionnaire, undefined, saidIn(questionnaire, { answers: given, declined: null }));
  }, emptyTally);
  const asked = { 'user.external': scores.length };
  return toldResults({
    mode: 'confidential',
    thresholds: usualThresholds,
    questionnaire,
    asked,
    tallies: { 'user.external': tally },
  })[0];
}
const isTold = (scores: readonly number[], key = 'branch') => areTextsTold(key, questionnaire, resultsFor(scores));

it.each([
  ['all have given a low score', [3, 3, 3, 3, 3, 3, 3, 3]],
  ['all but one have', [3, 3, 3, 3, 3, 3, 3, 10]],
  ['one has', [10, 10, 10, 10, 10, 10, 10, 3]],
  ['none has', [10, 10, 10, 10, 10, 10, 10, 10]],
])('of nearly all alike: %s', (_, scores) => {
  expect(resultsFor(scores)?.questions[0]).toMatchObject({ counts: null, isAlike: true });
  expect(isTold(scores)).toBe(false);
  expect(isTold(scores, 'comment')).toBe(true);
  expect(isTold(scores, 'declined')).toBe(true);
});

it('is told where it is told how many were low', () => {
  const scores = [0, 3, 7, 8, 9, 10, 10, 2];
  expect(resultsFor(scores)?.questions[0]?.counts).toMatchObject({ 0: 1, 3: 1, 2: 1 });
  expect(isTold(scores)).toBe(true);
  expect(areTextsTold('branch', { branch: null }, resultsFor(scores))).toBe(false);
  expect(areTextsTold('branch', questionnaire, undefined)).toBe(false);
});
