import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import german from '../../../locales/de-DE.json';
import english from '../../../locales/en-US.json';
import type {
  PortalGate,
  PortalGateLine,
  PortalSignatory,
  SignedAs,
  SignedLine,
} from '../../../src/contract/gate/portal-gate';
import type { PortalTask } from '../../../src/contract/task/task';
import { askedBy } from '../../../src/core/gate/results/points';
import { DraftsKeeper } from '../../../static/draft/drafts';
import { makeTexts } from '../../../static/i18n/texts';
import { TextsContext } from '../../../static/i18n/use-texts';
import { listsOf } from '../../../static/portal/ask/asks';
import { formatDueToDo } from '../../../static/portal/ask/due';
import Deputies from '../../../static/portal/deputies/deputies';
import DeputyAnswered from '../../../static/portal/deputies/deputy-answered';
import { GateFacts } from '../../../static/portal/gate/gate-facts';
import { GateLozenge } from '../../../static/portal/gate/gate-lozenge';
import { withGate } from '../../../static/portal/gate/gates';
import { NextGate } from '../../../static/portal/gate/next-gate';
import { Consent, WillBeRecorded } from '../../../static/portal/gate/sign/consent/consent';
import { isBegunOn, signingKey } from '../../../static/portal/gate/sign/draft/kept-signing';
import { asSigned, newSigning, withAnswerTo } from '../../../static/portal/gate/sign/draft/sign-draft';
import GateOutcomeNotice from '../../../static/portal/gate/sign/gate-outcome-notice';
import { OutcomeFields } from '../../../static/portal/gate/sign/outcome/outcome-fields';
import { OwnSignOff } from '../../../static/portal/gate/sign/state/own-sign-off';
import { Status } from '../../../static/portal/gate/sign/state/status';
import { StatementText } from '../../../static/portal/gate/sign/statement/statement-text';
import { usualKeyOf } from '../../../static/portal/gate/sign/statement/usual-statement';
import { Covered } from '../../../static/portal/gate/sign/terms/covered';
import { GateTerms } from '../../../static/portal/gate/sign/terms/gate-terms';
import { Signatories } from '../../../static/portal/gate/sign/terms/signatories';
import { Signature } from '../../../static/portal/gate/signed/signature';
import OutcomeNotice from '../../../static/portal/task/outcome-notice';
import { TaskFacts } from '../../../static/portal/task/task-facts';
import { portalEngagement, portalGate, portalTask } from '../samples/portal-samples';
import { signOff } from '../samples/team-gate-samples';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
const shown = <Props extends object>(Shown: ComponentType<Props>, props: Props): string =>
  renderToStaticMarkup(createElement(TextsContext.Provider, { value: texts }, createElement(Shown, props)));

describe('a signature in the list of all', () => {
  const line = (changes: Partial<SignedLine>, as: SignedAs = 'yourself') =>
    shown(Signature, {
      as,
      signature: {
        ...{ id: 's', gateId: 'g', title: 'Search', version: '', round: 1, outcome: 'accepted' },
        ...{ at: '2026-11-24T13:05:09.000Z', person: null, isInForce: true },
        ...changes,
      } as SignedLine,
    });

  it('says for whom it was given, and by whom', () => {
    expect(line({ person: 'Uwe User' })).toContain('Signed for you by Uwe User');
    expect(line({ person: 'Sofia Sponsor' }, 'deputy')).toContain('Signed by you for Sofia Sponsor');
    expect(line({})).not.toContain('for you');
  });
  it('that rejects is called rejected, and does not read like an acceptance that counts', () => {
    expect(line({})).toContain('Counts');
    const rejection = line({ outcome: 'rejected' });
    expect(rejection.match(/Rejected/g)).toHaveLength(1);
    expect(rejection).not.toContain('Counts');
    const old = line({ outcome: 'rejected', isInForce: false });
    expect(old).toContain('No longer counts');
    expect(old).toContain('Rejected');
  });
});

describe('a name that is not that of the account', () => {
  const consent = (printedName: string, ownName: string | null = 'Anna Berg') =>
    shown(Consent, {
      gate: portalGate('g', { ownName }),
      draft: { ...newSigning, printedName },
      error: undefined,
      onChange: () => undefined,
    });
  const note = /<p id="([^"]*)" class="([^"]*)">This is not the name of your account, Anna Berg\./;

  it('is said beside the field, and belongs to it', () => {
    const [, id = '', look] = note.exec(consent('Ann')) ?? [];
    expect(look).toContain('differs');
    expect(consent('Ann')).toMatch(new RegExp(`<input[^>]*aria-describedby="[^"]*${id}`));
  });
  it('has room kept for it, in which nothing is seen or read while the name fits', () => {
    for (const name of ['', 'Anna Berg']) {
      const [, id = '-', look] = note.exec(consent(name)) ?? [];
      expect(look).toContain('kept-room');
      expect(consent(name)).not.toMatch(new RegExp(`aria-describedby="[^"]*${id}`));
    }
    expect(consent('Ann', null)).not.toContain('not the name of your account');
  });
});

describe('an abstention', () => {
  const fields = (changes: Partial<PortalGate>) =>
    shown(OutcomeFields, {
      gate: portalGate('g', changes),
      draft: newSigning,
      format: () => undefined,
      onChange: () => undefined,
    });
  it('is said to leave the decision to others only where it does', () => {
    expect(fields({})).toContain('You leave the decision to the others');
    const needed = fields({ endsByAbstention: true });
    expect(needed).toContain('if you abstain, it can’t be accepted any more');
    expect(needed).not.toContain('You leave the decision to the others');
  });
  it.each([
    ['en-US', 'becomes a Jira issue of the project team all the same', 'shown as a concession, because you'],
    ['de-DE', 'wird trotzdem ein Jira-Vorgang des Projektteams', 'als Sonderfreigabe ausgewiesen, weil'],
  ] as const)(
    'is said to raise what is not met, and to make it a concession, where it does (%s)',
    (language, raises, concedes) => {
      const words = language === 'en-US' ? texts : makeTexts(german, { language, locale: language, timeZone: 'UTC' });
      const criteria = [{ text: 'Loads in a second', priority: 'must' }] as const;
      for (const verdict of ['met', 'not-met', 'not-applicable'] as const) {
        for (const endsByAbstention of [false, true]) {
          const usual = portalGate('g');
          const gate = portalGate('g', {
            content: { ...usual.content, criteria, allowsConcessions: true },
            earlier: [null],
            ...(endsByAbstention ? { endsByAbstention } : {}),
          });
          const [criterion] = criteria;
          const draft = withAnswerTo(newSigning, criterion, { verdict, reason: 'Slow' });
          const props = { gate, draft, format: () => undefined, onChange: () => undefined };
          const html = renderToStaticMarkup(
            createElement(TextsContext.Provider, { value: words }, createElement(OutcomeFields, props)),
          );
          // By the very rule by which it is counted once it is signed.
          const answers = [{ criterion: 'c', verdict, reason: 'Slow', round: 1 }];
          const signed = { round: 1, outcome: 'abstained' as const, reason: '', conditions: [], answers };
          const asked = askedBy(signed, criteria);
          expect(html.includes(raises), verdict).toBe(asked.toPutRight > 0);
          expect(html.includes(concedes), verdict).toBe(asked.isConcession === true && !endsByAbstention);
        }
      }
    },
  );
  it('is told as what has ended it, and never as a rejection', () => {
    const gate = portalGate('g', { state: 'undecided', turn: 'team', own: signOff('s', { outcome: 'abstained' }) });
    const told = [shown(Status, { gate }), shown(GateFacts, { gate }), shown(GateLozenge, { gate })].join(' ');
    expect(told).toContain('Nobody rejected it');
    expect(told).toContain('without a decision, because of abstentions');
    expect(told).toContain('Not decided: abstained');
    expect(told).not.toMatch(/>Rejected|objected to/);
  });
});

describe('a signature that no longer counts', () => {
  it('is called so where the signer finds it', () => {
    const own = (isInForce: boolean, onBehalfOf: string | null = null) =>
      shown(OwnSignOff, { signOff: signOff('s', { onBehalfOf }), criteria: [], isInForce });
    expect(own(true)).toContain('Your signature<');
    expect(own(false)).toContain('Your signature, which no longer counts<');
    expect(own(false, 'ben')).toContain('The signature of a deputy, which no longer counts<');
  });
  it('is called so among the signatories', () => {
    const anna: PortalSignatory = {
      ...{ name: 'Anna', isYou: false, isRequired: false, step: 1, signedBy: null, deputy: null },
      outcome: 'accepted',
    };
    const list = (state: PortalGateLine['state']) =>
      shown(Signatories, { gate: portalGate('g', { state, signatories: [anna, { ...anna, outcome: null }] }) });
    expect(list('satisfied')).not.toContain('no longer counts');
    expect(list('invalidated').match(/no longer counts/g)).toHaveLength(1);
  });
});

it('a release date is shown as a day', () => {
  const field = { field: 'releaseDate', name: 'Release date', text: '2026-12-01', hash: 'h' };
  expect(shown(Covered, { fields: [field] })).toContain('Dec 1, 2026');
  expect(shown(Covered, { fields: [field] })).not.toContain('2026-12-01');
});

it('whoever has signed is not told that nothing is left to do: that is said of the whole list alone', () => {
  expect(english['sign.done.satisfied']).toBe('Thank you. All signatures that it takes are there now.');
  expect(german['sign.done.satisfied']).toBe('Vielen Dank. Damit liegen alle nötigen Unterschriften vor.');
  // What was signed may be a review, an approval or an acceptance: none of their words is said of all of them.
  for (const said of [english['sign.done.satisfied'], english['digest.gate-satisfied']])
    expect(said).not.toMatch(/accepted|approved|reviewed/i);
  for (const said of [german['sign.done.satisfied'], german['digest.gate-satisfied']])
    expect(said).not.toMatch(/angenommen|freigegeben|geprüft/i);
});

describe('a signature that was begun', () => {
  afterEach(() => vi.unstubAllGlobals());
  const gate = portalGate('g', { state: 'sign', turn: 'customer' });
  const begun = { ...newSigning, reason: 'It is too slow' };

  it('is that of the gate, for oneself or for whom one stands in, until it is given', () => {
    const own = signingKey({ id: 'g', signsFor: null });
    const other = signingKey({ id: 'g', signsFor: 'ben' });
    const line = { id: 'g', onBehalfOf: null };
    const forBen = { id: 'g', onBehalfOf: 'Ben' };
    expect(isBegunOn(line, own, begun)).toBe(true);
    expect(isBegunOn(line, other, begun)).toBe(false);
    expect(isBegunOn(forBen, other, begun)).toBe(true);
    expect(isBegunOn(forBen, own, begun)).toBe(false);
    expect(isBegunOn({ id: 'h', onBehalfOf: null }, own, begun)).toBe(false);
    expect(isBegunOn(line, own, newSigning)).toBe(false);
    expect(isBegunOn(line, own, asSigned(begun, 1))).toBe(false);
    for (const said of [
      { outcome: 'accepted' },
      { printedName: 'A' },
      { found: { round: 1, changes: [0] } },
    ] as const) {
      expect(isBegunOn(line, own, { ...newSigning, ...said })).toBe(true);
    }
  });

  const line = (of: PortalGateLine, kept: object) => {
    const storage = { getItem: () => JSON.stringify(kept), setItem: () => undefined, removeItem: () => undefined };
    vi.stubGlobal('window', { sessionStorage: storage });
    return shown(DraftsKeeper, { reader: 'r', children: createElement(NextGate, { gate: of, actions: {} as never }) });
  };

  it('is open when the page is loaded again, and nothing else is', () => {
    const kept = { [signingKey({ id: 'g', signsFor: null })]: begun };
    expect(line(gate, kept)).toContain('aria-expanded="true"');
    expect(line(gate, {})).toContain('aria-expanded="false"');
    expect(line(portalGate('h', { state: 'sign', turn: 'customer' }), kept)).toContain('aria-expanded="false"');
    expect(line({ ...gate, state: 'invalidated', turn: 'team' }, kept)).toContain('aria-expanded="false"');
  });
});

describe('whoever signs for themselves and for a colleague', () => {
  const forBen = portalGate('g', { onBehalfOf: 'Ben', signsFor: 'ben' });
  const own = portalGate('g', { others: [forBen] });

  it('is told so before either signature, and whose it is', () => {
    expect(shown(Status, { gate: own })).toContain('You can also sign for Ben, as their deputy');
    expect(shown(Status, { gate: portalGate('g') })).not.toContain('as their deputy');
    const second = { ...forBen, others: [portalGate('g', { state: 'waiting' })] };
    expect(shown(Status, { gate: second })).toContain('You have already signed for yourself');
    expect(shown(WillBeRecorded, { gate: own, draft: newSigning })).toContain('<dt>For</dt><dd>Yourself</dd>');
  });
  it('is told after the first one that the next is theirs, too', () => {
    const notice = (gate: PortalGate) =>
      shown(DraftsKeeper, {
        reader: 'r',
        children: createElement(GateOutcomeNotice, { outcome: { kind: 'signed', gate }, actions: {} as never }),
      });
    const signed = portalGate('g', { state: 'waiting' });
    expect(notice({ ...signed, others: [forBen] })).toContain('Next, you can sign for Ben, as their deputy');
    expect(notice({ ...signed, onBehalfOf: 'Ben', others: [own] })).toContain('Next, you sign for yourself');
    expect(notice(signed)).toContain('Next, others of your side sign');
  });
  it('reads of each signature whose it is and who gave it', () => {
    const given = (onBehalfOf: string | null, of: object) =>
      shown(OwnSignOff, { signOff: signOff('s', { onBehalfOf }), criteria: [], isInForce: true, ...of });
    expect(given('ben', { signatory: 'Ben', by: 'Anna' })).toMatch(/For<.*Ben<.*Given by<.*Anna</);
    expect(given('anna', { ownName: 'Anna', by: 'Ben' })).toMatch(/For<.*Anna<.*Given by<.*Ben</);
    expect(given(null, { signatory: 'Ben' })).toContain('The signature of Ben<');
  });
  it('sees in the list at once what is still theirs to sign', () => {
    const asks = [own, forBen];
    const after = (state: PortalGateLine['state']) =>
      withGate(
        portalEngagement({ asks }),
        portalGate('g', { state, others: [portalGate('g', { state, onBehalfOf: 'Ben' })] }),
      );
    expect(listsOf(after('satisfied'))).toMatchObject({ next: undefined, recent: [{ id: 'g', onBehalfOf: null }] });
    const waiting = withGate(
      portalEngagement({ asks: [own] }),
      portalGate('g', { state: 'waiting', others: [forBen] }),
    );
    expect(listsOf(waiting).next).toMatchObject({ onBehalfOf: 'Ben' });
  });
});

it('the list of who signs names the deputy who can, too', () => {
  const ben: PortalSignatory = {
    ...{ name: 'Ben', isYou: false, isRequired: false, step: 1, outcome: null, signedBy: null },
    deputy: { name: 'Cleo', isYou: false },
  };
  const list = (deputy: PortalSignatory['deputy']) =>
    shown(Signatories, { gate: portalGate('g', { signatories: [{ ...ben, deputy }] }) });
  expect(list(ben.deputy)).toContain('Cleo can sign too, as deputy');
  expect(list({ name: 'Anna', isYou: true })).toContain('you can sign too, as deputy');
});

it('whoever is to sign reads that mails switched off in Jira do not stop the day on which silence accepts', () => {
  const status = shown(Status, { gate: portalGate('g', { deemedAfter: '2026-12-01' }) });
  expect(status).toContain('even if you have switched off mails in Jira itself, which the app can’t know');
  expect(shown(Status, { gate: portalGate('g') })).not.toContain('switched off');
});

it('a day after which silence accepts stands in place of a due day that there is not', () => {
  const due = (gate: PortalGate) => shown(GateFacts, { gate }) + shown(GateTerms, { gate });
  const deemed = portalGate('g', { deemedAfter: '2026-12-01' });
  expect(due(deemed)).not.toContain('No due date');
  expect(due(deemed).match(/Counts as accepted after Dec 1, 2026/g)).toHaveLength(2);
  expect(due(portalGate('g')).match(/No due date/g)).toHaveLength(2);
  expect(due({ ...deemed, due: '2026-11-30' }).match(/Nov 30, 2026/g)).toHaveLength(2);
});

describe('until when', () => {
  const due = (changes: Partial<PortalGate>) => {
    const gate = portalGate('g', { due: '2026-11-25', ...changes });
    return shown(GateFacts, { gate }) + shown(GateTerms, { gate });
  };
  it('is said of a sign-off while the reader is to sign it, now or after others', () => {
    expect(due({}).match(/Due in 3 days/g)).toHaveLength(2);
    expect(due({ state: 'later' }).match(/Due in 3 days/g)).toHaveLength(2);
  });
  it.each(['waiting', 'satisfied', 'rejected', 'undecided', 'expired', 'invalidated', 'withdrawn'] as const)(
    'is said nowhere of one that is %s: nothing is left for them to do',
    (state) => {
      for (const ask of [{}, { due: null }, { due: '2026-11-20' }, { mayStillSign: true }, { turn: 'team' as const }])
        expect(due({ state, ...ask })).not.toMatch(/Due|due|Until when/);
    },
  );
  it.each(['completed', 'declined', 'confirmed', 'withdrawn'] as const)('is not said of a task that is %s', (state) => {
    const task = portalTask('t', { due: '2026-11-25', state, isDone: true });
    expect(shown(TaskFacts, { task })).not.toMatch(/Due|due/);
    expect(formatDueToDo(task, texts)).toBeNull();
    expect(formatDueToDo(portalTask('t', { due: '2026-11-25' }), texts)).toContain('Due in 3 days');
  });
  it('is never overdue where they may not sign for now', () => {
    const gate = portalGate('g', { turn: 'team', due: '2026-11-20', isOverdue: true });
    expect(shown(GateLozenge, { gate })).not.toContain('Overdue');
    expect(shown(GateLozenge, { gate: { ...gate, turn: 'customer' } })).toContain('Overdue');
  });
  it('asks no decision of whoever has signed, where the silence of others counts', () => {
    const gate = portalGate('g', { state: 'waiting', deemedAfter: '2026-12-01' });
    const said = shown(Status, { gate }) + shown(GateFacts, { gate }) + shown(GateTerms, { gate });
    expect(said.match(/Counts as accepted after Dec 1, 2026 unless your side decides/g)).toHaveLength(3);
    expect(said).not.toMatch(/unless you decide|Decide by then/);
  });
  it('lets nobody seem to be waited for once it has ended', () => {
    const list = (state: PortalGateLine['state']) => shown(Signatories, { gate: portalGate('g', { state }) });
    expect(list('waiting')).toContain('Not decided yet');
    expect(list('rejected')).toContain('Has not decided');
    expect(list('rejected')).not.toContain('Not decided yet');
  });
});

describe('a halted silence', () => {
  const said = (halt: PortalGate['halt'], changes: Partial<PortalGate> = {}) => {
    const gate = portalGate('g', { halt, ...changes });
    return { line: shown(GateFacts, { gate }), whole: shown(Status, { gate }) };
  };
  it('is said of the very person whom no message reaches, in the line as in the whole', () => {
    expect(said('mails-off').line).toContain('you have switched off the request’s mails');
    expect(said('mails-off').whole).toContain('you have switched off the request’s mails');
    expect(said('you').line).toContain('messages don’t reach you');
    expect(said('you').whole).toContain('no message reaches you');
    expect(said('principal').line).toContain('messages don’t reach the person who is to sign');
    expect(said('principal').whole).toContain('no message reaches the person for whom you stand in');
  });
  it('is of somebody among many where others can’t be told, and of no message where all can be', () => {
    expect(said('others').line).toContain('reach everybody who is to sign');
    expect(said('others').whole).toContain('reaches everybody who is to sign');
    expect(said('barred').line + said('barred').whole).not.toContain('message');
    expect(said(null).line + said(null).whole).not.toMatch(/for now|stands still/);
  });
  it('leaves a decision to those alone who have not signed and may', () => {
    expect(said('others').whole).toContain('You can decide all the same');
    expect(said('others', { state: 'waiting' }).whole).not.toContain('You can decide');
    expect(said('barred', { turn: 'team' }).whole).not.toContain('You can decide');
  });
});

describe('what a deputy did', () => {
  it('is said to count for whom they stand in, and nobody else is told so', () => {
    const notice = (gate: PortalGate) =>
      shown(DraftsKeeper, {
        reader: 'r',
        children: createElement(GateOutcomeNotice, { outcome: { kind: 'signed', gate }, actions: {} as never }),
      });
    const signed = portalGate('g', { state: 'satisfied' });
    expect(notice({ ...signed, onBehalfOf: 'Ben' })).toContain('This counts as done for Ben');
    expect(notice(signed)).not.toContain('This counts as done');
    const done = (task: PortalTask) =>
      shown(OutcomeNotice, {
        outcome: { kind: 'done', done: { action: 'completed' }, task },
        actions: {} as never,
      });
    expect(done(portalTask('t', { owner: 'colleague', ownerName: 'Ben' }))).toContain('This counts as done for Ben');
    expect(done(portalTask('t'))).not.toContain('This counts as done');
  });
});

describe('a statement', () => {
  const germans = makeTexts(german, { language: 'de-DE', locale: 'de-DE', timeZone: 'UTC' });
  const usual = english['gate-team.statement.review'];

  it('in the app’s usual words is known by them, in whichever language it was asked', () => {
    expect(usualKeyOf(usual, texts)).toBe('gate-team.statement.review');
    expect(usualKeyOf(usual, germans)).toBeNull();
    expect(usualKeyOf('We accept the berth plan.', texts)).toBeNull();
  });
  it('is shown word for word, and marked with its language where that is known', () => {
    expect(shown(StatementText, { statement: usual })).toContain(`lang="en-US"`);
    expect(shown(StatementText, { statement: usual })).toContain(usual);
    expect(shown(StatementText, { statement: 'We accept the berth plan.' })).not.toContain('lang=');
  });
});

it('what was asked and has changed since is said to be as it was asked', () => {
  const fields = [{ field: 'summary', name: 'Summary', text: 'Berth plan', hash: 'h' }];
  expect(shown(Covered, { fields, isChanged: true })).toContain('This is how it was when you were asked');
  expect(shown(Covered, { fields })).toContain('This is part of what is signed');
  expect(shown(GateTerms, { gate: portalGate('g', { state: 'invalidated' }) })).toContain('What was to be signed');
});

it('whoever answers to a proposed deputy is told to whom they have agreed, and it is named among the deputies', () => {
  const proposed = { accountId: 'ben', name: 'Ben', from: null, until: '2026-12-01', absence: null };
  expect(shown(DeputyAnswered, { proposed, isAgreed: true })).toMatch(
    /You have agreed to Ben as your deputy\..*Ben stands in for you until Dec 1, 2026/,
  );
  expect(shown(DeputyAnswered, { proposed, isAgreed: false })).toContain('You have declined Ben as your deputy');
  const deputies = { own: null, proposed, declined: null, standsInFor: [] };
  const noop = () => undefined;
  expect(shown(Deputies, { engagementId: 'e', deputies, onChanged: noop, onDeclined: noop })).toContain(
    'The project team proposes that Ben stands in for you until Dec 1, 2026',
  );
});

it('a sign-off that is urgent is called so in its line, as a task is, while it is open', () => {
  const facts = (gate: PortalGate) => shown(GateFacts, { gate });
  expect(facts(portalGate('g', { isUrgent: true }))).toContain('>Urgent<');
  expect(facts(portalGate('g', { isUrgent: true, state: 'satisfied' }))).not.toContain('Urgent');
  expect(facts(portalGate('g'))).not.toContain('Urgent');
});
