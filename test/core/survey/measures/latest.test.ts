import { describe, expect, it } from 'vitest';
import { formsOfMeasures } from '../../../../src/contract/survey/measure-forms';
import { currentDays, scoredMeasureKeys, scoredMeasures } from '../../../../src/contract/survey/measures';
import { measures, surveyKinds } from '../../../../src/contract/survey/questionnaire';
import { daysAfter } from '../../../../src/core/calendar/day';
import type { Checkpoint } from '../../../../src/core/survey/checkpoint';
import { latestOf, toldNewestIn } from '../../../../src/core/survey/measures/latest';
import { scoreOf } from '../../../../src/core/survey/results/score';
import { toldSurvey } from '../../../../src/core/survey/trend/told';
import { nps, question } from '../given';
import { asking, closedCheckpoint, csat, tallyOf } from './given';

const today = '2026-11-23';
const older = closedCheckpoint({
  id: 'c00000000000000000000002',
  title: 'Earlier',
  state: { name: 'closed', since: '2026-10-01T09:00:00.000Z' },
  answeredUntil: '2026-10-01',
  tallies: { 'user.external': tallyOf('nps', 10, 10, 10) },
});

describe('the measures that can count', () => {
  it('are those of which results are a number, in the unit and the range of that number', () => {
    const units = { share: 'percent', promoters: 'net', mean: 'mean' } as const;
    const scored = measures.flatMap((measure) => {
      const form = formsOfMeasures[measure];
      const score = scoreOf({ ...question('q', form), measure }, {});
      if (score === null || score.kind === 'difference' || score.kind === 'bracket') return [];
      const { low, high } = {
        share: { low: 0, high: 100 },
        promoters: { low: -100, high: 100 },
        mean: form.kind === 'scale' ? { low: form.least, high: form.most } : { low: 0, high: 0 },
      }[score.kind];
      const decimals = score.kind === 'mean' ? 1 : 0;
      return [[measure, { unit: units[score.kind], least: low, most: high, decimals }] as const];
    });
    expect(Object.fromEntries(scored)).toEqual(scoredMeasures);
    expect(scoredMeasureKeys).toHaveLength(12);
  });
});

describe('the newest result of a measure', () => {
  it('is of the newest checkpoint that asked for it, and of no other with it', () => {
    const { latest, untoldOn } = latestOf([closedCheckpoint(), older], 'nps', today);
    expect(untoldOn).toBeNull();
    expect(latest).toMatchObject([
      { title: 'Midway', closedOn: '2026-11-20', kind: 'external', isStale: false, engagements: 1 },
    ]);
    expect(latest[0]?.results).toMatchObject({ asked: 3, questions: [{ key: 'nps', answered: 2 }] });
  });

  it('is the one that was answered last, also where its count took longer than that of another', () => {
    const early = { ...older, state: { name: 'closed' as const, since: '2026-11-22T09:00:00.000Z' } };
    const { latest } = latestOf([early, closedCheckpoint()], 'nps', today);
    expect(latest).toMatchObject([{ title: 'Midway', closedOn: '2026-11-20' }]);
  });

  it('is of that question alone', () => {
    const both = closedCheckpoint({ questionnaire: asking(csat, nps) });
    expect(latestOf([both], 'nps', today).latest[0]?.results.questions.map(({ key }) => key)).toEqual(['nps']);
  });

  it('is none where nobody was asked for it', () => {
    expect(latestOf([closedCheckpoint()], 'csat', today)).toEqual({ latest: [], untoldOn: null });
    expect(latestOf([], 'nps', today)).toEqual({ latest: [], untoldOn: null });
  });

  it('is never that of silence: an older one is told, and that there was a newer one', () => {
    const silent = closedCheckpoint({ tallies: {} });
    const { latest, untoldOn } = latestOf([silent, older], 'nps', today);
    expect(latest.map(({ title }) => title)).toEqual(['Earlier']);
    expect(untoldOn).toBe('2026-11-20');
    expect(latestOf([silent], 'nps', today)).toEqual({ latest: [], untoldOn });
  });

  it('tells a score of zero', () => {
    const zero = closedCheckpoint({ tallies: { 'user.external': tallyOf('nps', 0) } });
    expect(latestOf([zero], 'nps', today).latest).toHaveLength(1);
  });

  it.each(surveyKinds)('of a %s survey is stale once its days are over, not before', (surveyKind) => {
    const closed = closedCheckpoint({ questionnaire: { ...asking(nps), surveyKind } });
    const last = daysAfter('2026-11-20', currentDays[surveyKind]);
    expect(latestOf([closed], 'nps', last).latest[0]?.isStale).toBe(false);
    expect(latestOf([closed], 'nps', daysAfter(last, 1)).latest[0]?.isStale).toBe(true);
  });

  it('is one of internal and one of external customers, never one of both', () => {
    const mixed = closedCheckpoint({
      asked: { 'user.external': 3, 'none.internal': 2 },
      tallies: { 'user.external': tallyOf('nps', 9, 9), 'none.internal': tallyOf('nps', 2) },
    });
    const { latest } = latestOf([mixed], 'nps', today);
    expect(latest.map(({ kind, results }) => [kind, results.asked, results.questions[0]?.answered])).toEqual([
      ['internal', 2, 1],
      ['external', 3, 2],
    ]);
  });

  it('leaves out the kind that is silent, and does not count it among those asked', () => {
    const mixed = closedCheckpoint({
      asked: { 'user.external': 3, 'none.internal': 2 },
      tallies: { 'user.external': tallyOf('nps', 9, 9) },
    });
    expect(latestOf([mixed], 'nps', today).latest).toMatchObject([{ kind: 'external', results: { asked: 3 } }]);
  });
});

describe('in confidence', () => {
  const confidential = (count: number) =>
    closedCheckpoint({
      mode: 'confidential',
      asked: { rest: 9 },
      tallies: { rest: tallyOf('nps', ...Array.from({ length: count }, () => 9)) },
    });

  it('a result of too few is not told, not even by its number', () => {
    expect(latestOf([confidential(4)], 'nps', today)).toEqual({ latest: [], untoldOn: '2026-11-20' });
    expect(latestOf([confidential(5)], 'nps', today).latest).toMatchObject([{ kind: null, results: { asked: 9 } }]);
  });

  it('says of too few to part them by kind that it is of all', () => {
    const merged = closedCheckpoint({
      mode: 'confidential',
      asked: { 'user.external': 6, rest: 5 },
      tallies: { 'user.external': tallyOf('nps', 9, 9, 9, 9, 9), rest: tallyOf('nps', 1, 1, 1, 1, 1) },
    });
    expect(latestOf([merged], 'nps', today).latest).toMatchObject([{ kind: null, results: { asked: 11 } }]);
  });
});

describe('the checkpoints that the newest results are told of', () => {
  const kept = (checkpoint: Checkpoint) => toldSurvey(checkpoint) ?? expect.fail('It has counted');
  const at = (id: string, changes: Partial<Checkpoint> = {}) => kept(closedCheckpoint({ id, ...changes }));
  const ofCsat = { questionnaire: asking(csat), tallies: { 'user.external': tallyOf('satisfied', 5) } };

  it('are for each measure the newest that tells it', () => {
    expect(toldNewestIn([at('a', ofCsat), at('b'), at('c'), at('d', ofCsat)])).toEqual(['d', 'c']);
    expect(toldNewestIn([])).toEqual([]);
  });
  it('are with it the newest that asked for it, where that is not told', () => {
    const silent = { tallies: {} };
    const few = { mode: 'confidential', told: [], asked: { rest: 9 } } as const;
    expect(toldNewestIn([at('a'), at('b'), at('c', silent), at('d', few), at('e', silent)])).toEqual(['e', 'b']);
    expect(toldNewestIn([at('a', silent), at('b', silent)])).toEqual(['b']);
  });
  it('tell the same as all of them would', () => {
    const all = [closedCheckpoint({ id: 'e', tallies: {} }), closedCheckpoint({ id: 'd', tallies: {} }), older];
    const few = toldNewestIn(all.toReversed().map(kept));
    const read = all.filter(({ id }) => few.includes(id));
    expect(read).toHaveLength(2);
    for (const measure of scoredMeasureKeys)
      expect(latestOf(read, measure, today)).toEqual(latestOf(all, measure, today));
  });
});
