import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import german from '../../../locales/de-DE.json';
import english from '../../../locales/en-US.json';
import { type GateHistoryLine, gateHistoryWhats, type Verification } from '../../../src/contract/gate/certificate';
import { gateStates } from '../../../src/contract/gate/state';
import { hashOfContent } from '../../../src/core/gate/content/hashes';
import { bytesOfContent, nameOfContent } from '../../../static/certificate/content/signed-content';
import { formatCertificate } from '../../../static/certificate/words/certificate';
import { formatMoment } from '../../../static/certificate/words/moment';
import { formatCertifiedRule } from '../../../static/certificate/words/rule';
import { formatSignOff } from '../../../static/certificate/words/sign-off';
import { formatState } from '../../../static/certificate/words/state';
import { formatVerification } from '../../../static/certificate/words/verification';
import { makeTexts } from '../../../static/i18n/texts';
import { formatHold } from '../../../static/team/gate/state/gate-facts';
import {
  certificate,
  certifiedNow,
  content,
  names,
  nastyCertificate,
  round,
  signOff,
} from '../samples/certificate-samples';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'America/New_York' });
const saidAs = (facts: readonly { label: string; value: string }[], label: string) =>
  facts.find((fact) => fact.label === label)?.value;

describe('a moment', () => {
  it('is said in the zone of who signed, with its offset, and in UTC, wherever the reader is', () => {
    expect(formatMoment('2026-11-24T13:05:09.000Z', 'Europe/Berlin', texts)).toBe(
      'Nov 24, 2026, 14:05:09 GMT+01:00, Berlin (Central European Time), Europe/Berlin\nUTC 2026-11-24T13:05:09.000Z',
    );
    expect(formatMoment('2026-07-01T22:30:00.000Z', 'Asia/Kolkata', texts)).toContain(
      'Jul 2, 2026, 04:00:00 GMT+05:30',
    );
  });
  it('is said in UTC alone where the zone is unknown', () => {
    expect(formatMoment('2026-11-24T13:05:09.000Z', 'Mars/Olympus', texts)).toBe('UTC 2026-11-24T13:05:09.000Z');
    expect(formatMoment('not a moment', 'Europe/Berlin', texts)).toBe('UTC not a moment');
  });
});

it('a signature says all that it asks to be put right: its conditions and what it found unmet, not what was kept', () => {
  const conditional = signOff('s', {
    ...{ outcome: 'accepted-with-conditions', round: 2, conditions: [{ text: 'Add examples', due: null }] },
    answers: [1, 2].map((round) => ({ criterion: `c${round}`, verdict: 'not-met', reason: 'x', round })),
  });
  const { facts } = formatSignOff(conditional, round(2), texts);
  expect(saidAs(facts, 'To be put right')).toBe('2 points: 1 condition, 1 unmet criterion');
});

it('a rejection and an abstention say the same of what they ask for, as it is counted in the app', () => {
  const answers = [{ criterion: 'c1', verdict: 'not-met', reason: 'The list is missing', round: 1 }] as const;
  const said = (outcome: 'rejected' | 'abstained', reason: string) =>
    saidAs(formatSignOff(signOff('s', { outcome, reason, answers }), round(1), texts).facts, 'To be put right');
  expect(said('rejected', 'Too early')).toBe('2 points: 1 unmet criterion, the reason of the rejection');
  expect(said('rejected', 'The list is missing')).toBe('1 point: 1 unmet criterion');
  expect(said('abstained', 'I was away')).toBe('1 point: 1 unmet criterion');
});

it('says in the present tense that it holds a transition only of a gate that can hold one now, as lists and panels do', () => {
  const override = { by: 'pm', at: '2026-11-24T13:05:09.000Z', reason: 'Go-live', name: 'Petra' };
  for (const state of gateStates) {
    for (const passed of [null, override]) {
      const facts = formatCertificate(certificate({ now: certifiedNow({ state }), override: passed }), texts).facts;
      const isHeld = formatHold({ state, mode: 'block', override: passed }, texts).length > 0;
      expect(saidAs(facts, 'In the workflow')).toBe(
        isHeld
          ? 'Holds the transition until the rule is met'
          : 'Was to hold the transition until the rule is met. It holds none any more',
      );
    }
  }
  expect(formatHold({ state: 'open', mode: 'block', override: null }, texts)).toEqual(['Blocks the workflow']);
  expect(formatHold({ state: 'open', mode: 'block', override }, texts)).toEqual([]);
  expect(formatHold({ state: 'withdrawn', mode: 'block', override: null }, texts)).toEqual([]);
});

it('a rejection promises no order of things: the team can ask again at any time', () => {
  for (const key of ['sign.outcome.rejected.meaning', 'sign.done.rejected', 'sign.status.rejected'] as const) {
    expect(english[key]).toMatch(/can ask you again\.$/);
    expect(english[key]).not.toMatch(/then|when|once/);
    expect(german[key]).toMatch(/kann Sie noch einmal fragen\.$/);
    expect(german[key]).not.toMatch(/dann|wenn|sobald/);
  }
});

describe('where a gate stands', () => {
  it('is never called rejected when abstentions have ended it', () => {
    const ended = {
      meaning: 'approval',
      state: 'rejected',
      how: 'abstained',
      isConcession: false,
      openConditions: null,
    } as const;
    expect(formatState(ended, texts)).toMatch(/^Not decided.*Nobody rejected it/);
  });
  it('is never called signed when it was deemed accepted', () => {
    expect(
      formatState(
        { meaning: 'acceptance', state: 'satisfied', how: 'deemed', isConcession: false, openConditions: null },
        texts,
      ),
    ).toContain('This is not a signature');
    const conceded = { meaning: 'review', state: 'satisfied', how: 'deemed', isConcession: true } as const;
    expect(formatState({ ...conceded, openConditions: 2 }, texts)).toMatch(
      /^Counts as accepted.*Concession: .* Open points of the signatures: 2\.$/,
    );
    expect(
      formatState(
        { meaning: 'acceptance', state: 'satisfied', how: 'signed', isConcession: false, openConditions: null },
        texts,
      ),
    ).toBe('Accepted by signatures');
    expect(
      formatState(
        { meaning: 'acceptance', state: 'satisfied', how: null, isConcession: false, openConditions: null },
        texts,
      ),
    ).not.toMatch(/sign/i);
  });
  it('is said by what its signatures mean', () => {
    const signed = { state: 'satisfied', how: 'signed', isConcession: false, openConditions: null } as const;
    expect(formatState({ ...signed, meaning: 'approval' }, texts)).toBe('Approved by signatures');
    expect(formatState({ ...signed, meaning: 'review', openConditions: 1 }, texts)).toBe(
      'Reviewed with conditions · 1 open',
    );
  });
  it('is called a concession where it was accepted by one', () => {
    const words = formatState(
      { meaning: 'acceptance', state: 'satisfied', how: 'signed', isConcession: true, openConditions: null },
      texts,
    );
    expect(words).toContain('by concession');
    const open = formatState(
      { meaning: 'acceptance', state: 'satisfied', how: 'signed', isConcession: false, openConditions: 2 },
      texts,
    );
    expect(open).toBe('Accepted with conditions · 2 open');
  });
  it.each(gateStates)('has words for %s', (state) => {
    expect(
      formatState({ meaning: 'acceptance', state, how: null, isConcession: false, openConditions: null }, texts),
    ).not.toMatch(/^certificate/);
  });
  it('comes with the rule in words', () => {
    expect(formatCertifiedRule({ kind: 'all' }, texts)).toBe("All signatories accept; whoever abstains doesn't count");
    expect(formatCertifiedRule({ kind: 'quorum', count: 1 }, texts)).toBe('1 signatory accepts');
    expect(formatCertifiedRule({ kind: 'named', count: 3 }, texts)).toBe(
      'At least 3 signatories accept, and everybody whom it can’t do without is among them',
    );
  });
});

describe('the result of verifying', () => {
  it.each<[Verification, string]>([
    [{ isIntact: false, what: 'history', at: 4, why: 'missing' }, 'Entry 4 of the history is missing.'],
    [{ isIntact: false, what: 'history', at: 2, why: 'reordered' }, 'Entry 2 of the history is not in its place.'],
    [
      { isIntact: false, what: 'round', at: 3, why: 'edited' },
      'What was asked to be signed in round 3 is not as it was first written.',
    ],
    [
      { isIntact: false, what: 'sign-off', at: 5, why: 'edited' },
      'The signature that entry 5 of the history records is not as it was first written.',
    ],
    [
      { isIntact: false, what: 'state', at: 6, why: 'edited' },
      "The gate's state after entry 6 of the history is not as it was first written.",
    ],
  ])('names the first break: %o', (verification, sentence) => {
    const said = formatVerification(verification, texts);
    expect(said).toMatchObject({ isIntact: false, title: 'Altered' });
    expect(said.text.startsWith(sentence)).toBe(true);
  });
  it('counts what it recomputed when all fits', () => {
    expect(formatVerification({ isIntact: true, events: 12 }, texts).text).toContain('the 12 events of the history');
    expect(formatVerification({ isIntact: true, events: null }, texts).text).toContain('the whole history');
  });
});

describe('a signature', () => {
  const [shown] = formatCertificate(nastyCertificate(), texts).rounds;
  const of = (id: string) => shown?.signOffs.find((each) => each.id === id);

  it('says by whom, for whom, when, what and in what words', () => {
    const facts = of('2-hebrew')?.facts ?? [];
    expect(saidAs(facts, 'Name as typed')).toBe(names.hebrew);
    expect(saidAs(facts, 'On behalf of')).toBe(`\u2068${names.arabic}\u2069 (account account-anna)`);
    expect(saidAs(facts, 'Signed at')).toContain('14:05:09 GMT+01:00, Berlin (Central European Time), Europe/Berlin');
    expect(saidAs(facts, 'Fingerprint of the content (SHA-256)')).toBe(nastyCertificate().rounds[1]?.hash);
    expect(saidAs(facts, 'Round')).toBe('2');
  });
  it('keeps the account where the name is gone', () => {
    expect(saidAs(of('2-latin')?.facts ?? [], 'Account')).toBe('Name not available (account 5f2b:latin)');
  });
  it('marks an answer that was kept, as of which round', () => {
    expect(of('2-latin')?.answers.map(({ verdict }) => verdict)).toEqual(['Met (as of round 1)', 'Not applicable']);
  });
  it('is marked when it was taken back', () => {
    expect(of('2-greek')?.isWithdrawn).toBe(true);
    expect(shown?.signOffs.filter(({ isWithdrawn }) => isWithdrawn)).toHaveLength(1);
  });
  it('lists its conditions with their days', () => {
    expect(of('2-emoji')?.conditions).toEqual(['Dark mode for night shifts 🌙 (by Dec 24, 2026)', names.arabic]);
  });
  it('still shows an answer to a criterion that is not there', () => {
    const odd = signOff('odd');
    const rounds = [round(1, { content: content({ criteria: [] }), signOffs: [odd] })];
    const said = formatCertificate(certificate({ rounds }), texts).rounds[0]?.signOffs[0];
    expect(said?.answers).toHaveLength(2);
    expect(said?.answers[0]?.criterion).toBe('A criterion that is no longer recorded');
  });
});

describe('the rounds', () => {
  it('come newest first, and what did not change is shown there alone', () => {
    const { rounds } = formatCertificate(nastyCertificate(), texts);
    expect(rounds.map((each) => each.round)).toEqual([2, 1]);
    expect(rounds[0]?.fields[0]?.text).toBe('Plan berths');
    expect(rounds[1]?.fields[0]?.text).toBe('The same as in round 2');
    expect(rounds[1]?.fields[1]?.files).toEqual([]);
  });
  it('name the fields that every issue has in the language of the reader, and others as Jira did', () => {
    const inGerman = makeTexts(german, { language: 'de-DE', locale: 'de-DE', timeZone: 'Europe/Berlin' });
    const fields = [
      { field: 'summary', name: 'Summary', text: '', hash: '' },
      { field: 'customfield_1', name: 'Story points', text: '', hash: '' },
    ];
    const { rounds } = formatCertificate(
      certificate({ rounds: [round(1, { content: content({ fields }) })] }),
      inGerman,
    );
    expect(rounds[0]?.fields.map(({ name }) => name)).toEqual(['Zusammenfassung', 'Story points']);
  });
});

describe('the history', () => {
  it.each(gateHistoryWhats)('says %s in both languages', (what) => {
    const line: GateHistoryLine = { what, at: certificate().at, by: 'app', name: null };
    for (const [sentences, language] of [
      [english, 'en-US'],
      [german, 'de-DE'],
    ] as const) {
      const own = makeTexts(sentences, { language, locale: language, timeZone: 'UTC' });
      const [said] = formatCertificate(certificate({ history: [line] }), own).history;
      expect(said?.sentence).not.toMatch(/^gate-history|[{}]/);
    }
  });
  it('says of a notice the day on which it was told, and not when that was noted', () => {
    const told = [{ name: 'Anna Berg', lastDay: '2026-11-30' }];
    const line: GateHistoryLine = { what: 'notice-told', at: '2026-11-25T23:05:00Z', by: 'app', name: null, told };
    const [said] = formatCertificate(certificate({ history: [{ ...line, on: '2026-11-25' }] }), texts).history;
    expect(said?.when).toBe(texts.day('2026-11-25'));
  });
  it('names what changed as Jira and we do', () => {
    const changed = ['criterion', 'description', 'customfield_9', 'constructor'];
    const line: GateHistoryLine = { what: 'gate-invalidated', at: certificate().at, by: 'app', name: null, changed };
    const [said] = formatCertificate(certificate({ history: [line] }), texts).history;
    expect(said?.sentence).toContain('acceptance criteria, description, customfield_9, constructor');
  });
  it('keeps the direction of a name to the name', () => {
    const sentences = formatCertificate(nastyCertificate(), texts).history.map(({ sentence }) => sentence);
    expect(sentences).toContain(
      `\u2068${names.hebrew}\u2069 signed for \u2068${names.arabic}\u2069 in round 2: Rejected`,
    );
    expect(sentences).toContain('Anna Berg signed in round 1: Accepted');
  });
});

describe('the signed content as a file', () => {
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

  it('has the hash that is shown', () => {
    for (const each of nastyCertificate().rounds) expect(hash(bytesOfContent(each))).toBe(each.hash);
  });
  it('has it whatever was signed', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 5 }), (title, statement, criteria) => {
        const asked = content({
          title,
          statement,
          criteria: criteria.map((words) => ({ text: words, priority: 'must' })),
        });
        expect(hash(bytesOfContent({ content: asked }))).toBe(hashOfContent(asked));
      }),
      { numRuns: 50, seed: 3 },
    );
  });
  it('has a name that every file system takes, and that begins as the hash does', () => {
    const [first] = certificate().rounds;
    const name = first ? nameOfContent({ gateId: '../a b' }, first) : '';
    expect(name).toBe(`-a-b-round-1-${first?.hash.slice(0, 12)}.json`);
  });
});
