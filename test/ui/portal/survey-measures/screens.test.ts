import { describe, expect, it } from 'vitest';
import type { NamedPerson, Target, TargetVersion, WhatCounts } from '../../../../src/contract/survey/measures';
import { Counted, nameOfPerson } from '../../../../static/portal/survey/measures/what-counts';
import { inGerman, shown, texts, wordsIn } from '../../team/survey/given';

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
const screen = (of: WhatCounts, language = texts) =>
  shown(
    Counted,
    { engagementId: 'e1', counting: of, onChanged: () => undefined, onStale: async () => undefined },
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
