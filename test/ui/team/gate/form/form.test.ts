import { describe, expect, it } from 'vitest';
import { gateLimits, usualCovers } from '../../../../../src/contract/gate/terms';
import {
  checkGateDraft,
  fitted,
  gateDraftOf,
  gateFieldOf,
  newGateDraft,
  toGateTerms,
} from '../../../../../static/team/gate/form/draft';
import { likelySignatories, signatoryProblem, signatoryRows } from '../../../../../static/team/gate/form/signatories';
import { gateTemplateOf, termsFrom } from '../../../../../static/team/gate/template/template';
import { engagement } from '../../../samples/samples';
import { gateTerms } from '../../../samples/team-gate-samples';
import { setting } from './given';

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
