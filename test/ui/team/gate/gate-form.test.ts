import fc from 'fast-check';
import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import german from '../../../../locales/de-DE.json';
import english from '../../../../locales/en-US.json';
import type { Unreachable } from '../../../../src/contract/gate/notice';
import { gateLimits, usualCovers } from '../../../../src/contract/gate/terms';
import { makeTexts } from '../../../../static/i18n/texts';
import { TextsContext } from '../../../../static/i18n/use-texts';
import { DueDay } from '../../../../static/team/gate/actions/open-form';
import {
  type CriterionRow,
  criteriaProblem,
  linesIn,
  withMoved,
  withPasted,
  withRowBelow,
} from '../../../../static/team/gate/form/criteria';
import {
  changesInOrder,
  checkGateDraft,
  fitted,
  type GateDraft,
  gateDraftOf,
  gateFieldOf,
  newGateDraft,
  toGateTerms,
} from '../../../../static/team/gate/form/draft';
import { LapseFields } from '../../../../static/team/gate/form/lapse-fields';
import {
  likelySignatories,
  signatoriesInSteps,
  signatoriesOf,
  signatoryProblem,
  signatoryRows,
  withOneMore,
} from '../../../../static/team/gate/form/signatories';
import { resolve } from '../../../../static/team/gate/rule/resolved';
import { formatOrder, formatTeamRule } from '../../../../static/team/gate/rule/rule-words';
import { gateTemplateOf, termsFrom } from '../../../../static/team/gate/template/template';
import { formatDays, formatReminders } from '../../../../static/team/reminders/format-days';
import { withChoice } from '../../../../static/team/reminders/own-reminders';
import { engagement } from '../../samples/samples';
import { gateTerms } from '../../samples/team-gate-samples';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
const textsIn = {
  'en-US': texts,
  'de-DE': makeTexts(german, { language: 'de-DE', locale: 'de-DE', timeZone: 'UTC' }),
};
const names: Record<string, string> = { anna: 'Anna', ben: 'Ben', cleo: 'Cleo' };
const personOf = (id: string) => ({ name: names[id] ?? id, avatar: undefined, isClosed: false });
const row = (id: number, text: string, priority: 'must' | 'should' = 'must'): CriterionRow => ({ id, text, priority });
const shownIn = <Props extends object>(
  language: keyof typeof textsIn,
  Shown: ComponentType<Props>,
  props: Props,
): string =>
  renderToStaticMarkup(createElement(TextsContext.Provider, { value: textsIn[language] }, createElement(Shown, props)));
const shown = <Props extends object>(Shown: ComponentType<Props>, props: Props): string =>
  shownIn('en-US', Shown, props);
const setting = (changes = {}) => ({ engagement: engagement(changes), subject: 'issue' as const, canHold: true });

describe('what happens when nobody decides', () => {
  const lapseFields = (draft: GateDraft, changes = {}) =>
    shown(LapseFields, {
      draft,
      errors: {},
      setting: setting({ deemed: { workingDays: 5 }, ...changes }),
      personOf,
      change: () => undefined,
    });
  const radio = (draft: GateDraft) =>
    /<input[^>]*>(?=<span><span[^>]*>Count as accepted)/.exec(lapseFields(draft))?.[0];
  const draft = gateDraftOf(gateTerms({ lapse: 'deem' }));

  it('can’t be chosen to count as acceptance where people sign one after another, and says why', () => {
    expect(radio(draft)).not.toContain('disabled');
    const inSteps = { ...draft, ...changesInOrder(draft, 'sequence') };
    expect(radio(inSteps)).toContain('disabled');
    expect(lapseFields(inSteps)).toContain('Not where people sign one after another');
  });
  it('says while it is chosen that it would not count for whom no message reaches', () => {
    const anna = gateTerms({
      lapse: 'deem',
      signatories: [{ kind: 'role', role: 'sponsor', isRequired: false, step: 1 }],
    });
    const untold = 'it does not count as accepted for now: no message reaches Anna.';
    const mailsOff = ['anna'];
    expect(lapseFields(gateDraftOf(anna), { mailsOff })).toContain(untold);
    expect(lapseFields(gateDraftOf(anna))).not.toContain(untold);
    expect(lapseFields(gateDraftOf({ ...anna, lapse: 'wait' }), { mailsOff })).not.toContain(untold);
  });
  it.each([
    ['en-US', 'no message reaches Anna', 'no notice of it is told either', 'told in any case'],
    ['de-DE', 'Keine Nachricht erreicht Anna', 'kommt auch kein Hinweis darauf', 'kommen in jedem Fall'],
  ] as const)(
    'says in the form of a halted gate that it does not count now, and no notice is told (%s)',
    (language, ...words) => {
      const [why, untold, told] = words;
      const anna = gateTerms({
        lapse: 'deem',
        signatories: [{ kind: 'person', accountId: 'anna', isRequired: false, step: 1 }],
      });
      const said = (unreachable?: Unreachable, terms = anna) => {
        const standing = [
          { accountId: 'anna', isRequired: false, step: 1, decided: null, ...(unreachable ? { unreachable } : {}) },
        ];
        const known = setting({ deemed: { workingDays: 5 } });
        const gate = { isSilenceHalted: unreachable !== undefined, standing };
        const props = { errors: {}, personOf, change: () => undefined, setting: { ...known, gate } };
        return shownIn(language, LapseFields, { draft: gateDraftOf(terms), ...props });
      };
      expect(said('off-request')).toContain(why);
      expect(said('off-request')).toContain(untold);
      expect(said('off-request')).not.toContain(told);
      expect(said()).not.toContain(why);
      expect(said()).toContain(told);
      expect(said('off-request', { ...anna, lapse: 'wait' })).not.toContain(why);
      expect(said('unseen')).toContain(textsIn[language].t('gate-team.silence-halted.unseen'));
      const ben = gateTerms({
        ...anna,
        signatories: [{ kind: 'person', accountId: 'ben', isRequired: false, step: 1 }],
      });
      expect(said('off-request', ben)).not.toContain(untold);
    },
  );
  it('is to go on waiting once people sign one after another', () => {
    expect(changesInOrder(draft, 'sequence').lapse).toBe('wait');
    expect(changesInOrder(draft, 'parallel').lapse).toBe('deem');
    expect(changesInOrder({ ...draft, lapse: 'expire' }, 'sequence').lapse).toBe('expire');
  });
});

it('the preview names no day to sign off by that is over as one to come', () => {
  const due = (day: string) => shown(DueDay, { due: day, today: '2026-11-24' });
  expect(due('2026-11-24')).toContain('By Nov 24, 2026');
  expect(due('2026-11-23')).toContain('The day to sign off by, Nov 23, 2026, is over.');
});

describe('the reminders of a gate', () => {
  const days = { before: [5, 1], onDue: false, afterEvery: 3, afterAtMost: 2 };
  const none = { before: [], onDue: false, afterEvery: 0, afterAtMost: 0 };
  const saved = (draft: GateDraft) => toGateTerms(draft, 'usual').reminders;
  const fields = (draft: GateDraft, deemed: { workingDays: number } | null = { workingDays: 5 }) =>
    shown(LapseFields, { draft, errors: {}, setting: setting({ deemed }), personOf, change: () => undefined });

  it('stand beside what silence means, with what the app can’t know of it', () => {
    const unknown = 'Whether somebody has switched off mails in Jira itself, Countersign can’t know.';
    expect(fields(newGateDraft(engagement(), 'issue'))).toContain(unknown);
    expect(fields(newGateDraft(engagement(), 'issue'), null)).not.toContain(unknown);
  });
  it.each([undefined, days, none])('come back as they were: %j', (reminders) => {
    const terms = gateTerms(reminders ? { reminders } : {});
    expect(toGateTerms(gateDraftOf(terms), 'usual')).toEqual(terms);
  });
  it('begin as the engagement’s once they are its own, and are kept while another choice is tried', () => {
    const draft = newGateDraft(engagement(), 'issue');
    expect(saved(draft)).toBeUndefined();
    const own = withChoice(draft.reminders, 'own', days);
    expect(saved({ ...draft, reminders: own })).toEqual(days);
    const tried = withChoice(own, 'none', days);
    expect(saved({ ...draft, reminders: tried })).toEqual(none);
    expect(withChoice(tried, 'own', none)).toEqual(own);
  });
  it('are refused before the call where they can’t be counted', () => {
    const draft = gateDraftOf(gateTerms({ reminders: days }));
    const wrong = { ...draft.reminders, days: { before: '99', onDue: false, afterEvery: '', afterAtMost: '0' } };
    expect(checkGateDraft(draft, engagement(), 'usual').reminders).toBeUndefined();
    expect(checkGateDraft({ ...draft, reminders: wrong }, engagement(), 'usual').reminders?.code).toBe('field-invalid');
  });
  it('are said in words, and so is what none of them comes to', () => {
    expect(formatDays(days, texts)).toBe(
      'Reminders: 5 and 1 working days before the due date; overdue every 3 working days, at most 2 times.',
    );
    expect(formatDays({ ...none, before: [1], onDue: true, afterEvery: 1, afterAtMost: 1 }, texts)).toBe(
      'Reminders: 1 working day before the due date; on the due date; overdue every working day, once at most.',
    );
    expect(formatDays({ ...none, afterEvery: 2 }, texts)).toBe('No reminders.');
    expect(formatReminders(undefined, none, texts)).toBe('As in the engagement. No reminders.');
    const draft = gateDraftOf(gateTerms({ reminders: none, lapse: 'expire', due: '2026-12-01' }));
    expect(fields(draft)).toContain('expires without a further word');
    expect(fields(draft)).not.toContain('Without a due date');
  });
  it('never stop the notices that silence counts, and the form says so', () => {
    const said = 'told in any case, whatever you choose here';
    expect(fields(gateDraftOf(gateTerms({ lapse: 'deem' })))).toContain(said);
    expect(fields(gateDraftOf(gateTerms({ lapse: 'wait' })))).not.toContain(said);
  });
  it('go into a template and into what is made of it', () => {
    const { calendar, today } = engagement();
    const template = gateTemplateOf(gateTerms({ reminders: days }), calendar, today);
    expect(termsFrom(template, calendar, today).reminders).toEqual(days);
  });
});

describe('a pasted list of criteria', () => {
  it.each([
    ['one\ntwo', ['one', 'two']],
    ['- one\r\n* two\r\n\r\n• three', ['one', 'two', 'three']],
    ['1. one\n 12) two', ['one', 'two']],
    ['- [ ] one\n[x] two', ['one', 'two']],
    ['2026 tariffs\n-5 degrees', ['2026 tariffs', '-5 degrees']],
    [' \n\n', []],
  ])('%j is its lines without bullets', (text, lines) => {
    expect(linesIn(text)).toEqual(lines);
  });
  it('goes in where the cursor is, each further line as a criterion of the same priority', () => {
    const rows = [row(1, 'All of them', 'should'), row(7, 'Last')];
    const after = withPasted(rows, 1, { start: 4, end: 6 }, 'tariffs\nprices\nrates');
    expect(after.map(({ text }) => text)).toEqual(['All tariffs them', 'prices', 'rates', 'Last']);
    expect(after.map(({ priority }) => priority)).toEqual(['should', 'should', 'should', 'must']);
    expect(new Set(after.map(({ id }) => id)).size).toBe(4);
  });
});

describe('the order of criteria', () => {
  it('changes by one place and stops at the ends', () => {
    const rows = [row(1, 'a'), row(2, 'b'), row(3, 'c')];
    expect(withMoved(rows, 3, -1).map(({ text }) => text)).toEqual(['a', 'c', 'b']);
    expect(withMoved(rows, 1, -1)).toBe(rows);
    expect(withMoved(rows, 3, 1)).toBe(rows);
  });
  it('never loses or doubles a criterion, whatever is moved', () => {
    const moves = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(-1 as const, 1 as const)));
    fc.assert(
      fc.property(moves, (steps) => {
        const rows = [0, 1, 2, 3, 4].map((id) => row(id, String(id)));
        const after = steps.reduce<readonly CriterionRow[]>((now, [id, by]) => withMoved(now, id, by), rows);
        expect(after.map(({ id }) => id).sort()).toEqual([0, 1, 2, 3, 4]);
      }),
      { seed: 4 },
    );
  });
  it('takes a new one below another', () => {
    expect(withRowBelow([row(1, 'a', 'should'), row(2, 'b')], 1)).toEqual([
      row(1, 'a', 'should'),
      row(3, '', 'should'),
      row(2, 'b'),
    ]);
  });
});

describe('criteria', () => {
  it.each([
    [[row(1, ' ')], 'field-missing'],
    [[row(1, 'x'.repeat(gateLimits.criterion + 1))], 'field-too-long'],
    [[row(1, 'same'), row(2, ' same ')], 'criterion-twice'],
    [Array.from({ length: gateLimits.criteria + 1 }, (_, id) => row(id, `c${id}`)), 'gate-limit-reached'],
  ])('are refused before the call: %#', (rows, code) => {
    expect(criteriaProblem(rows)?.code).toBe(code);
  });
  it('may be worded alike as a must and as a should', () => {
    expect(criteriaProblem([row(1, 'same'), row(2, 'same', 'should'), row(3, '')])).toBeNull();
  });
});

describe('the form of a gate', () => {
  it('comes back as the terms it was opened on', () => {
    const terms = gateTerms({
      rule: { kind: 'named', count: 1 },
      order: 'sequence',
      due: '2026-12-01',
      signatories: [
        { kind: 'person', accountId: 'anna', isRequired: true, step: 1 },
        { kind: 'role', role: 'sponsor', isRequired: false, step: 2 },
      ],
      deliverable: { name: 'Import', version: '2', links: [{ url: 'https://x.example/a', label: 'Plan' }] },
    });
    expect(toGateTerms(gateDraftOf(terms), 'usual')).toEqual(terms);
  });
  it('begins with who is likely to sign, and with the usual words', () => {
    const draft = newGateDraft(engagement(), 'issue');
    expect(draft.signatories.map(({ who }) => who)).toEqual(['anna']);
    expect(toGateTerms(draft, 'The usual words.')).toMatchObject({
      statement: 'The usual words.',
      covers: usualCovers.issue,
      mode: 'advise',
      lapse: 'wait',
    });
    const [ben, ...rest] = engagement().customers;
    if (!ben) throw new Error('The sample has customers');
    const withRole = engagement({ customers: [{ ...ben, roles: ['signatory'] }, ...rest] });
    expect(likelySignatories(withRole)[0]?.who).toBe('role:signatory');
    const without = engagement({ absent: [{ accountId: 'anna', why: 'off-request' }] });
    expect(likelySignatories(without)[0]?.who).toBe('ben');
    const [anna] = signatoryRows([{ kind: 'person', accountId: 'anna', isRequired: false, step: 1 }]);
    if (!anna) throw new Error('There is a row');
    expect(signatoryProblem(anna, [anna], 'parallel', without)).toEqual({ code: 'stakeholder-absent' });
    expect(signatoryProblem(anna, [anna], 'parallel', engagement())).toBeNull();
  });
  it('refuses before the call what the resolver would refuse, beside its field', () => {
    const found = checkGateDraft(
      {
        ...newGateDraft(engagement(), 'issue'),
        rule: 'quorum',
        count: '0',
        lapse: 'expire',
        version: 'x'.repeat(gateLimits.version + 1),
        links: [{ id: 1, url: 'http://plain.example', label: '' }],
        signatories: signatoryRows([
          { kind: 'person', accountId: 'anna', isRequired: false, step: 1 },
          { kind: 'person', accountId: 'anna', isRequired: false, step: 1 },
        ]),
      },
      engagement(),
      '',
    );
    expect(Object.fromEntries(Object.entries(found).map(([field, refusal]) => [field, refusal?.code]))).toEqual({
      title: 'field-missing',
      deliverable: 'field-missing',
      version: 'field-too-long',
      links: 'field-invalid',
      criteria: 'field-missing',
      statement: 'field-missing',
      signatories: 'signatory-twice',
      count: 'field-invalid',
      due: 'field-missing',
    });
  });
  it('refuses a step that is none, people who are no customers, and what was not agreed', () => {
    const draft = gateDraftOf(gateTerms({ order: 'sequence', lapse: 'deem' }));
    const stranger = { id: 1, who: 'stranger', isRequired: false, step: '1' };
    expect(checkGateDraft({ ...draft, signatories: [stranger] }, engagement(), 's')).toMatchObject({
      signatories: { code: 'signatory-unknown' },
      lapse: { code: 'deemed-not-agreed' },
    });
    const noStep = { id: 1, who: 'anna', isRequired: false, step: '11' };
    const agreed = engagement({ deemed: { workingDays: 10 } });
    const found = checkGateDraft({ ...draft, signatories: [noStep] }, agreed, 's');
    expect(found).toEqual({ signatories: { code: 'field-invalid' }, lapse: { code: 'deemed-in-sequence' } });
  });
  it('lets a passed day stand that was settled before', () => {
    const draft = gateDraftOf(gateTerms({ due: '2026-11-01' }));
    expect(checkGateDraft(draft, engagement(), 's').due?.code).toBe('date-in-past');
    expect(checkGateDraft(draft, engagement(), 's', '2026-11-01').due).toBeUndefined();
  });
  it('leaves out in another place what does not fit there', () => {
    const draft = gateDraftOf(
      gateTerms({ lapse: 'deem', signatories: [{ kind: 'person', accountId: 'gone', isRequired: false, step: 1 }] }),
    );
    const there = { ...setting(), subject: 'version' as const, canHold: false };
    expect(fitted(draft, there)).toMatchObject({
      lapse: 'wait',
      mode: 'advise',
      covers: ['description'],
      signatories: [{ who: 'anna' }],
    });
    expect(fitted(gateDraftOf(gateTerms()), setting())).toEqual(gateDraftOf(gateTerms()));
  });
  it.each([
    ['criteria', 'criteria'],
    ['terms.signatories', 'signatories'],
    ['deliverable.name', 'deliverable'],
    ['rule', 'rule'],
    ['subject', null],
    [undefined, null],
  ])('has a place for what is refused of %s', (field, expected) => {
    expect(gateFieldOf({ code: 'field-invalid', ...(field === undefined ? {} : { field }) })).toBe(expected);
  });
});

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

describe('a template', () => {
  const { calendar, today } = engagement();
  it('counts working days instead of a day, and gives the day back', () => {
    const terms = gateTerms({
      due: '2026-11-27',
      signatories: [{ kind: 'role', role: 'user', isRequired: false, step: 1 }],
    });
    const template = gateTemplateOf(terms, calendar, today);
    expect(template.dueAfter).toBe(5);
    expect(termsFrom(template, calendar, today)).toEqual(terms);
    expect(gateTemplateOf(gateTerms(), calendar, today).dueAfter).toBeNull();
  });
  it('names roles, never people', () => {
    expect(gateTemplateOf(gateTerms(), calendar, today).terms.signatories).toEqual([
      { kind: 'role', role: 'signatory', isRequired: false, step: 1 },
    ]);
  });
});
