import { describe, expect, it } from 'vitest';
import german from '../../../../../locales/de-DE.json';
import { makeTexts } from '../../../../../static/i18n/texts';
import {
  signatoriesInSteps,
  signatoriesOf,
  signatoryRows,
  withOneMore,
} from '../../../../../static/team/gate/form/signatories';
import { resolve } from '../../../../../static/team/gate/rule/resolved';
import { formatOrder, formatTeamRule } from '../../../../../static/team/gate/rule/rule-words';
import { engagement } from '../../../samples/samples';
import { personOf, texts } from './given';

describe('who is to sign', () => {
  const customers = engagement().customers;
  it('is each once, named before their role, with steps that have no gaps', () => {
    const rows = signatoryRows([
      { kind: 'role', role: 'user', isRequired: false, step: 1 },
      { kind: 'person', accountId: 'ben', isRequired: true, step: 7 },
      { kind: 'role', role: 'sponsor', isRequired: false, step: 3 },
    ]);
    expect(resolve(signatoriesOf(rows, 'sequence'), 'sequence', customers)).toEqual([
      { accountId: 'ben', isRequired: true, step: 2 },
      { accountId: 'anna', isRequired: false, step: 1 },
    ]);
    expect(resolve(signatoriesOf(rows, 'parallel'), 'parallel', customers).map(({ step }) => step)).toEqual([1, 1]);
  });
  it('comes one after the other where no steps were chosen, and as chosen where they were', () => {
    const rows = [1, 2].map((id) => ({ id, who: `p${id}`, isRequired: false, step: '1' }));
    expect(signatoriesInSteps(rows, 'sequence').map(({ step }) => step)).toEqual(['1', '2']);
    const chosen = [...rows, { id: 3, who: 'p3', isRequired: false, step: '2' }];
    expect(signatoriesInSteps(chosen, 'sequence')).toBe(chosen);
    expect(withOneMore(chosen, 'sequence').at(-1)?.step).toBe('3');
    expect(withOneMore(chosen, 'parallel').at(-1)?.step).toBe('1');
  });
});

describe('the rule in words', () => {
  const people = ['anna', 'ben', 'cleo'].map((accountId, index) => ({
    accountId,
    isRequired: index === 0,
    step: index === 0 ? 1 : 2,
  }));
  it.each([
    [{ kind: 'any' }, 'Met when any one of the 3 signatories accepts', null],
    [{ kind: 'all' }, "Met when all 3 signatories accept; whoever abstains doesn't count", null],
    [{ kind: 'quorum', count: 2 }, 'Met when 2 of the 3 signatories accept', null],
    [
      { kind: 'quorum', count: 4 },
      'Met when 4 of the 3 signatories accept',
      "That can't happen: it needs 4, and there are only 3 signatories.",
    ],
    [{ kind: 'named', count: 2 }, 'Met when 2 of the 3 signatories accept, among them Anna', null],
  ] as const)('%j', (rule, sentence, problem) => {
    expect(formatTeamRule(rule, people, personOf, texts)).toEqual({ sentence, problem });
  });
  it('says what is missing: anybody, or somebody who must', () => {
    expect(formatTeamRule({ kind: 'all' }, [], personOf, texts).problem).not.toBeNull();
    const free = people.map((each) => ({ ...each, isRequired: false }));
    expect(formatTeamRule({ kind: 'named', count: 2 }, free, personOf, texts).problem).toContain('Must accept');
  });
  it('says in which order they are asked', () => {
    expect(formatOrder('sequence', people, personOf, texts)).toBe('Asked in turn: 1. Anna · 2. Ben and Cleo');
    expect(formatOrder('parallel', people, personOf, texts)).toBe('All are asked at once.');
    const inGerman = makeTexts(german, { language: 'de-DE', locale: 'de-DE', timeZone: 'UTC' });
    expect(formatOrder('sequence', people, personOf, inGerman)).toContain('2. Ben und Cleo');
  });
});
