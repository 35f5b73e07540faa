import { describe, expect, it } from 'vitest';
import type { Unreachable } from '../../../../../src/contract/gate/notice';
import { DueDay } from '../../../../../static/team/gate/actions/open-form';
import {
  changesInOrder,
  checkGateDraft,
  type GateDraft,
  gateDraftOf,
  newGateDraft,
  toGateTerms,
} from '../../../../../static/team/gate/form/draft';
import { LapseFields } from '../../../../../static/team/gate/form/lapse-fields';
import { gateTemplateOf, termsFrom } from '../../../../../static/team/gate/template/template';
import { formatDays, formatReminders } from '../../../../../static/team/reminders/format-days';
import { withChoice } from '../../../../../static/team/reminders/own-reminders';
import { engagement } from '../../../samples/samples';
import { gateTerms } from '../../../samples/team-gate-samples';
import { personOf, setting, shown, shownIn, texts, textsIn } from './given';

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
