import { describe, expect, it } from 'vitest';
import type { NamedPerson, Target, TargetVersion, WhatCounts } from '../../../../src/contract/survey/measures';
import type { ToldSurvey } from '../../../../src/contract/survey/portal-survey';
import type { QuestionResult } from '../../../../src/contract/survey/results';
import { toldResultOf, toldValue } from '../../../../static/portal/survey/measures/told-result';
import { Counted, nameOfPerson } from '../../../../static/portal/survey/measures/what-counts';
import { csat, inGerman, nps, questionnaire, satisfiedOf, shown, texts, wordsIn } from '../../team/survey/given';

const at = '2026-11-20T09:00:00.000Z';
const petra: NamedPerson = { name: 'Petra', side: 'team', isYou: false };
const you: NamedPerson = { name: 'Sofia', side: 'customer', isYou: true };
const colleague: NamedPerson = { name: null, side: 'customer', isYou: false };
const version = (changes: Partial<TargetVersion<NamedPerson>> = {}): TargetVersion<NamedPerson> => ({
  version: 1,
  value: 80,
  note: '',
  side: 'team',
  by: petra,
  at,
  team: { by: petra, at },
  customer: null,
  ...changes,
});
const noTarget: Target<NamedPerson> = { agreed: null, proposed: null, withdrawn: null, revision: 0 };
const counting = (target: Partial<Target<NamedPerson>> = {}, changes: Partial<WhatCounts> = {}): WhatCounts => ({
  maySign: true,
  measures: [
    { measure: 'csat', isMarked: true, target: { ...noTarget, ...target } },
    { measure: 'nps', isMarked: false, target: noTarget },
  ],
  ...changes,
});
const screen = (of: WhatCounts, language = texts, told: readonly ToldSurvey[] = []) =>
  shown(
    Counted,
    { engagementId: 'e1', counting: of, told, onChanged: () => undefined, onStale: async () => undefined },
    language,
  );

describe('what counts for a customer', () => {
  it('is a box for each measure, ticked where they have marked it', () => {
    const markup = screen(counting());
    expect(markup.match(/type="checkbox"/g)).toHaveLength(2);
    expect(markup.match(/checked=""/g)).toHaveLength(1);
    expect(markup).not.toContain('<button');
  });

  it('offers to sign what the team has proposed to who may sign, and to all to propose another', () => {
    const proposed = { proposed: version() };
    expect(wordsIn(screen(counting(proposed)))).toMatch(
      /Proposed target 80%: by Petra for the team.*Sign this target Propose another target/,
    );
    expect(wordsIn(screen(counting(proposed, { maySign: false })))).not.toContain('Sign this target');
    const signed = { proposed: version({ team: null, side: 'customer', by: you, customer: { by: you, at } }) };
    expect(wordsIn(screen(counting(signed)))).not.toContain('Sign this target');
    expect(wordsIn(screen(counting(signed)))).toContain('The team has not signed it.');
  });

  it('says with whom a target was agreed, and why it was withdrawn', () => {
    const agreed = version({ customer: { by: you, at } });
    expect(wordsIn(screen(counting({ agreed })))).toContain('by Petra on Nov 20, 2026, and for the customer by you on');
    expect(wordsIn(screen(counting({ agreed }), inGerman))).toContain('für die Kundenseite von Ihnen am');
    const withdrawn = wordsIn(screen(counting({ withdrawn: { by: petra, at, value: 80, reason: 'Another scope.' } })));
    expect(withdrawn).toContain('Target 80% was withdrawn by Petra on Nov 20, 2026.');
    expect(withdrawn).toContain('Another scope.');
  });

  it('names nobody who is not to be named', () => {
    expect(nameOfPerson(colleague, texts)).toBe('a colleague');
    expect(nameOfPerson({ ...petra, name: null }, texts)).toBe('the project team');
  });
});

describe('the numbers that a customer was shown', () => {
  const told = (closedOn: string, questions: readonly QuestionResult[] | null): ToldSurvey => ({
    surveyId: closedOn,
    title: `Survey of ${closedOn}`,
    closedOn,
    questionnaire: questionnaire([csat, nps]),
    followUp: {
      text: 'We answer sooner',
      at,
      fewest: 5,
      quotes: [],
      numbers: questions && { asked: 14, complete: 10, isSuppressed: false, questions },
    },
    isAnswered: true,
  });
  const untold: QuestionResult = { ...satisfiedOf(0, 0), counts: null, score: null };

  it('stand beside the target: the newest that were shared and are told', () => {
    const all = [
      told('2026-03-10', [satisfiedOf(5, 9)]),
      told('2026-06-10', [satisfiedOf(8, 10)]),
      told('2026-09-10', null),
    ];
    const words = wordsIn(screen(counting({ proposed: version() }), texts, [...all, told('2026-10-10', [untold])]));
    expect(words).toContain('from “Survey of 2026-06-10”, Jun 10, 2026: 10 answers · 8 of them in the upper part');
    expect(words).toContain('of all 14 people asked: 8 to 12, whatever the others think');
    expect(toldResultOf(all, 'nps')).toBeUndefined();
  });
  it('are drawn where they are exact', () => {
    const found = toldResultOf([told('2026-06-10', [satisfiedOf(8, 10)])], 'csat');
    expect(found && toldValue(found)).toBe(80);
    const near: QuestionResult = {
      ...satisfiedOf(0, 9),
      counts: null,
      score: { kind: 'bracket', of: 'share', side: 'at-least', bound: 8 },
    };
    const inexact = toldResultOf([told('2026-06-10', [near])], 'csat');
    expect(inexact && toldValue(inexact)).toBeNull();
    expect(wordsIn(screen(counting(), texts, [told('2026-06-10', [near])]))).toContain('at least 8 of them');
  });
  it('are none where none were shared', () => {
    expect(wordsIn(screen(counting()))).not.toContain('The newest numbers');
  });
});
