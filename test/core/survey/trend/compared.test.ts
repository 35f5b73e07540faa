import { describe, expect, it } from 'vitest';
import type { ToldPart } from '../../../../src/contract/survey/trends';
import { aroundDay, probabilityOfNoChange } from '../../../../src/core/survey/trend/compared';

const answeredIn = (openedOn: string, closedOn: string) => ({ openedOn, closedOn });
const [spring, summer, autumn] = [
  answeredIn('2026-03-01', '2026-03-10'),
  answeredIn('2026-06-01', '2026-06-10'),
  answeredIn('2026-09-01', '2026-09-10'),
];

describe('the surveys around a day', () => {
  it.each([
    ['2026-03-01', undefined, spring],
    ['2026-03-10', undefined, summer],
    ['2026-03-11', spring, summer],
    ['2026-06-01', spring, summer],
    // It was answered on both sides of the day.
    ['2026-06-05', spring, autumn],
    ['2026-09-11', autumn, undefined],
  ])('%s', (day, before, after) => {
    expect(aroundDay([spring, summer, autumn], day)).toEqual({ before, after });
  });
});

const part = (score: ToldPart['score'], answered: number, counts: ToldPart['counts'] = null): ToldPart => ({
  asked: 20,
  answered,
  score,
  counts,
  isAlike: false,
});
const satisfied = (count: number, of: number) => part({ kind: 'share', satisfied: count }, of);
const promoted = (promoters: number, detractors: number, of: number) =>
  part({ kind: 'promoters', promoters, detractors }, of);
const mean = (counts: Record<string, number>) =>
  part(
    { kind: 'mean', sum: Object.entries(counts).reduce((sum, [value, count]) => sum + Number(value) * count, 0) },
    Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
  );

describe('the comparison of two surveys', () => {
  it('of shares is by Fisher', () => {
    expect(probabilityOfNoChange(satisfied(9, 12), satisfied(4, 12))).toBeCloseTo(0.0995, 4);
  });
  it('of means is by permutation', () => {
    expect(probabilityOfNoChange(mean({ 1: 1, 2: 1, 3: 1 }), mean({ 4: 1, 5: 1, 6: 1 }))).toBeCloseTo(0.1, 12);
  });
  it('of promoters has those who are neither between them', () => {
    // As of −1, −1, −1 and 1, 1, 1: two of the twenty ways.
    expect(probabilityOfNoChange(promoted(0, 3, 3), promoted(3, 0, 3))).toBeCloseTo(0.1, 12);
    expect(probabilityOfNoChange(promoted(0, 0, 5), promoted(0, 0, 5))).toBe(1);
  });
  it('is not said where a side is not told, or not how it is spread, or of another measure', () => {
    const sum = { kind: 'mean', sum: 30 } as const;
    expect(probabilityOfNoChange(part(null, 0), satisfied(4, 5))).toBeNull();
    expect(probabilityOfNoChange(satisfied(0, 0), satisfied(4, 5))).toBeNull();
    expect(probabilityOfNoChange(part(sum, 6), mean({ 5: 6 }))).toBeNull();
    expect(probabilityOfNoChange(promoted(3, 0, 6), mean({ 5: 6 }))).toBeNull();
  });
});
