import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualThresholds } from '../../../../src/contract/survey/checkpoint';
import {
  checkFollowUp,
  followedUp,
  type WrittenFollowUp,
  withheldFrom,
} from '../../../../src/core/survey/reading/follow-up';
import { toldOf } from '../../../../src/core/survey/reading/told-of';
import { resultsOf } from '../../../../src/core/survey/results/results';
import { retallied } from '../../../../src/core/survey/said/retallied';
import { sharedNumbers } from '../../../../src/core/survey/shared/shared-numbers';
import { emptyTally, type Tally } from '../../../../src/core/survey/tally';
import { answers, questionnaire } from '../given';
import { closedCheckpoint } from '../measures/given';

const words = (followUp: string, whyNotYet = '', sharesNumbers = false) => ({ followUp, whyNotYet, sharesNumbers });
const codeOf = (...of: Parameters<typeof checkFollowUp>) => {
  const checked = checkFollowUp(...of);
  return checked.ok ? 'accepted' : `${checked.error.code} ${checked.error.field}`;
};
const said = (count: number): Tally =>
  Array.from({ length: count }, (_, index) => answers({ nps: index % 2 === 0 ? 9 : 3 })).reduce<Tally>(
    (tally, given) => retallied(tally, questionnaire, undefined, { standing: 'complete', answers: given }),
    emptyTally,
  );
const numbers = sharedNumbers(closedCheckpoint({ questionnaire, asked: { all: 9 }, tallies: { all: said(8) } }));
const by = (at: string, shared: WrittenFollowUp['numbers'] = null) => ({ by: 'pm', at, numbers: shared });

describe('a follow-up', () => {
  it('is a text or a reason for none, and not both', () => {
    expect(codeOf(words('We answer sooner'), null)).toBe('accepted');
    expect(codeOf(words('', 'Not agreed'), null)).toBe('accepted');
    expect(codeOf(words(''), null)).toBe('field-missing whyNotYet');
    expect(codeOf(words('We answer sooner', 'Not agreed'), null)).toBe('field-invalid whyNotYet');
    expect(codeOf(words('', 'Not agreed', true), null)).toBe('field-invalid sharesNumbers');
  });
  it('is corrected once it is told, and not taken back', () => {
    const told = followedUp(words('We answer sooner'), null, by('1'));
    expect(codeOf(words('', 'Not agreed'), told)).toBe('field-missing followUp');
    expect(codeOf(words('We answer in a day'), told)).toBe('accepted');
    const reason = followedUp(words('', 'Not agreed'), null, by('1'));
    expect(codeOf(words('', 'Still not agreed'), reason)).toBe('accepted');
  });
  it('is news exactly when it says something else than before', () => {
    const steps = fc.record({ text: fc.constantFrom('', 'one', 'two'), shares: fc.boolean() });
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 8 }), (wanted) => {
        let before: WrittenFollowUp | null = null;
        let news = 0;
        for (const [index, { text, shares }] of wanted.entries()) {
          const command = words(text, text === '' ? 'Later' : '', shares);
          if (!checkFollowUp(command, before).ok) continue;
          const at = String(index + 1);
          const after: WrittenFollowUp = followedUp(command, before, by(at, shares ? numbers : null));
          const isNew = text !== '' && (before?.text !== text || (shares && before.numbers === null));
          if (isNew) news++;
          expect(after.toldAt).toBe(isNew ? at : (before?.toldAt ?? null));
          before = after;
        }
        expect(toldOf({ followUp: before }) === null).toBe(news === 0);
      }),
      { seed: 20261201, numRuns: 300 },
    );
  });
  it('tells customers its text and the numbers, and no reason, reading or writer', () => {
    expect(toldOf({ followUp: followedUp(words('', 'Not agreed'), null, by('1')) })).toBeNull();
    expect(toldOf({ followUp: null })).toBeNull();
    const told = toldOf({ followUp: followedUp(words('We answer sooner'), null, by('1', numbers)) });
    expect(told).toEqual({ text: 'We answer sooner', at: '1', numbers, fewest: 5, quotes: [] });
  });
});

describe('the quotes in a follow-up', () => {
  const ref = (id: string, key = 'comment') => ({ id, key });
  const quote = (id: string, text: string) => ({ ...ref(id), text });
  const quoting = (...quotes: { id: string; key: string }[]) => ({ ...words('We answer sooner'), quotes });
  const written = (at: string, quotes: readonly ReturnType<typeof quote>[], before: WrittenFollowUp | null = null) =>
    followedUp(words('We answer sooner'), before, { ...by(at), quotes });

  it('are five at most, each of them once, and none where nothing is told', () => {
    const five = Array.from({ length: 5 }, (_, index) => ref(`${index}`));
    expect(codeOf(quoting(...five), null)).toBe('accepted');
    expect(codeOf(quoting(...five, ref('5')), null)).toBe('field-invalid quotes');
    expect(codeOf(quoting(ref('1'), ref('1')), null)).toBe('field-invalid quotes');
    expect(codeOf(quoting(ref('1'), ref('1', 'branch')), null)).toBe('accepted');
    expect(codeOf({ ...words('', 'Not agreed'), quotes: [ref('1')] }, null)).toBe('field-invalid quotes');
  });

  it('are news where somebody is quoted who was not before, and not where a quote is taken back', () => {
    const plain = written('1', []);
    expect(plain).not.toHaveProperty('quotes');
    const one = written('2', [quote('a', 'Slow')], plain);
    expect(one.toldAt).toBe('2');
    const two = written('3', [quote('a', 'Slow'), quote('b', 'Dear')], one);
    expect(two.toldAt).toBe('3');
    expect(written('4', [quote('b', 'Dear')], two).toldAt).toBe('3');
    expect(written('4', [], two).toldAt).toBe('3');
  });

  it('are told as words alone, in an order that nobody has chosen', () => {
    const chosen = [quote('z', 'Slow'), quote('a', 'Dear'), quote('m', 'Apt')];
    const told = toldOf({ followUp: written('1', chosen) });
    expect(told?.quotes).toEqual(['Apt', 'Dear', 'Slow']);
    expect(written('1', chosen.toReversed()).quotes).toEqual(written('1', chosen).quotes);
    expect(JSON.stringify(told)).not.toMatch(/"[zam]"|comment/);
  });
});

describe('the numbers that are shared', () => {
  it('tell of few no more than in confidence, also by name, and never more than the team sees', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 4 }), fc.nat({ max: 3 }), (cells, silent) => {
        const asked = Object.fromEntries(cells.map((count, index) => [`user.${index}`, count + silent]));
        const tallies = Object.fromEntries(cells.map((count, index) => [`user.${index}`, said(count)]));
        const counted = { questionnaire, asked, tallies };
        const shared = sharedNumbers(closedCheckpoint(counted));
        if (shared === null) throw new Error('Nothing is lost here');
        const complete = cells.reduce((sum, count) => sum + count, 0);
        expect(shared.isSuppressed).toBe(complete < 5);
        const [first] = shared.questions;
        expect(first?.answered).toBe(complete < 5 ? 0 : complete);
        expect(first?.counts === null).toBe(complete < 8);
        expect(Object.keys(shared).sort()).toEqual(['asked', 'complete', 'isSuppressed', 'questions']);
        const seen = resultsOf({ ...counted, mode: 'named', thresholds: usualThresholds }, { role: null, kind: null });
        for (const [index, { counts, answered }] of shared.questions.entries()) {
          if (counts !== null) expect(counts).toEqual(seen.questions[index]?.counts);
          expect([0, seen.questions[index]?.answered]).toContain(answered);
        }
      }),
      { seed: 20261201, numRuns: 200 },
    );
  });
  it('are without those of questions that are kept back, which are news once they are shared', () => {
    const checkpoint = closedCheckpoint({ questionnaire, asked: { all: 9 }, tallies: { all: said(8) } });
    const kept = sharedNumbers(checkpoint, ['nps']);
    expect(kept?.questions.map(({ key }) => key)).not.toContain('nps');
    expect(kept).toMatchObject({ asked: 9, complete: 8 });
    expect(withheldFrom(kept, questionnaire.questions)).toEqual(['nps']);
    expect(withheldFrom(numbers, questionnaire.questions)).toEqual([]);
    expect(withheldFrom(null, questionnaire.questions)).toEqual([]);
    const told = (shared: WrittenFollowUp['numbers'], before: WrittenFollowUp | null, at: string) =>
      followedUp(words('We answer sooner', '', true), before, by(at, shared));
    const first = told(kept, null, '1');
    expect(told(numbers, first, '2').toldAt).toBe('2');
    expect(told(kept, told(numbers, first, '2'), '3').toldAt).toBe('2');
  });
  it('are of everybody whose answers are in them, also of who has not finished', () => {
    const half = { ...said(8), complete: 4, partial: 4 };
    const shared = sharedNumbers(closedCheckpoint({ questionnaire, asked: { all: 9 }, tallies: { all: half } }));
    expect(shared).toMatchObject({ asked: 9, complete: 8, isSuppressed: false });
    expect(shared?.questions[0]).toMatchObject({ answered: 8 });
  });
});
