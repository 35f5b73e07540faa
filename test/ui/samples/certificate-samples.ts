import type {
  Certificate,
  CertificateRound,
  CertifiedNow,
  CertifiedSignOff,
} from '../../../src/contract/gate/certificate';
import type { SignedContent } from '../../../src/contract/gate/content';
import { criterionKey, hashOfContent } from '../../../src/core/gate/content/hashes';

/** Names as people have them, and as attackers type them. */
export const names = {
  latin: 'Zoë Straße-Łukasiewicz',
  cyrillic: 'Анна Сергеевна Ковалёва',
  greek: 'Ελένη Παπαδοπούλου',
  arabic: 'محمد بن عبد الله 2026',
  hebrew: 'שרה כהן-לוי',
  chinese: '王小明（北京分公司）',
  devanagari: 'श्रीमती अनुष्का शर्मा',
  emoji: 'Kim 👩‍🚀🏳️‍🌈 Park',
  override: 'Anna \u202Egpj.exe',
  long: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3),
} as const;

export const content = (changes: Partial<SignedContent> = {}): SignedContent => ({
  gateId: '0b8e3d6a-1f0c-4f4e-9b55-2f3a8c1d7e90',
  subject: { kind: 'issue', issueId: '10001' },
  title: 'Harbour portal, first release',
  meaning: 'acceptance',
  statement: 'We have tried the release and accept it.',
  deliverable: {
    name: 'Berth planner',
    version: '1.2',
    links: [{ label: 'Release notes', url: 'https://example.com/notes' }],
  },
  criteria: [
    { text: 'Every berth can be booked', priority: 'must' },
    { text: 'A booking is confirmed within a minute', priority: 'should' },
  ],
  fields: [
    { field: 'summary', name: 'Summary', text: 'Plan berths', hash: 'a'.repeat(64) },
    {
      field: 'attachment',
      name: 'Attachments',
      text: '',
      hash: 'b'.repeat(64),
      files: [{ id: '7', name: 'plan.pdf', size: 12_345 }],
    },
  ],
  ...changes,
});

export function signOff(id: string, changes: Partial<CertifiedSignOff> = {}, of = content()): CertifiedSignOff {
  return {
    id,
    gateId: of.gateId,
    engagementId: 'e1',
    round: 1,
    hash: hashOfContent(of),
    version: of.deliverable.version,
    meaning: of.meaning,
    statement: of.statement,
    outcome: 'accepted',
    answers: of.criteria.map((criterion) => ({
      criterion: criterionKey(criterion),
      verdict: 'met',
      reason: '',
      round: 1,
    })),
    conditions: [],
    reason: '',
    printedName: 'Anna Berg',
    by: 'account-anna',
    onBehalfOf: null,
    at: '2026-11-24T13:05:09.000Z',
    timeZone: 'Europe/Berlin',
    accountName: 'Anna Berg',
    onBehalfOfName: null,
    isWithdrawn: false,
    ...changes,
  };
}

export const round = (number: number, changes: Partial<CertificateRound> = {}): CertificateRound => {
  const asked = changes.content ?? content();
  return {
    round: number,
    openedAt: '2026-11-20T09:00:00.000Z',
    openedBy: 'Petra Muster',
    content: asked,
    hash: hashOfContent(asked),
    signOffs: [signOff(`sign-off-${number}`, { round: number }, asked)],
    ...changes,
  };
};

export const certifiedNow = (changes: Partial<CertifiedNow> = {}): CertifiedNow => ({
  state: 'satisfied',
  how: 'signed',
  isConcession: false,
  openConditions: null,
  openLeft: 0,
  since: '2026-11-24T13:05:09.000Z',
  mode: 'block',
  ...changes,
});

export const certificate = (changes: Partial<Certificate> = {}): Certificate => ({
  gateId: content().gateId,
  engagementName: 'Harbour portal',
  projectKey: 'HAR',
  title: content().title,
  now: certifiedNow(),
  rule: { kind: 'all' },
  timeZone: 'Europe/Berlin',
  at: '2026-11-25T08:00:00.000Z',
  rounds: [round(1)],
  override: null,
  history: [
    { what: 'gate-drafted', at: '2026-11-19T09:00:00.000Z', by: 'pm', name: 'Petra Muster' },
    { what: 'gate-opened', at: '2026-11-20T09:00:00.000Z', by: 'pm', name: 'Petra Muster', round: 1 },
    {
      what: 'gate-signed',
      at: '2026-11-24T13:05:09.000Z',
      by: 'account-anna',
      name: 'Anna Berg',
      round: 1,
      outcome: 'accepted',
    },
  ],
  verification: { isIntact: true, events: 3 },
  ...changes,
});

/** As full as a certificate is in practice, with names in every script. */
export function nastyCertificate(): Certificate {
  const second = content({
    title: `${content().title} ${names.arabic}`,
    deliverable: { ...content().deliverable, version: '1.3', links: [] },
    fields: [
      ...content().fields,
      {
        field: 'description',
        name: 'Description',
        text: `First paragraph. ${'Boats come and go. '.repeat(60)}\n\n第二段：每个泊位都可以预订。${'船来船往，'.repeat(40)}\n\n${names.hebrew} ${'נמל הומה אדם '.repeat(30)}`,
        hash: 'c'.repeat(64),
      },
    ],
  });
  const signers = Object.entries(names).map(([kind, name], index) =>
    signOff(
      `2-${kind}`,
      {
        round: 2,
        printedName: name,
        accountName: index === 0 ? null : name,
        by: `5f2b:${kind}`,
        ...(kind === 'hebrew' && { onBehalfOf: 'account-anna', onBehalfOfName: names.arabic }),
        ...(kind === 'greek' && { isWithdrawn: true }),
        ...(kind === 'emoji' && {
          outcome: 'accepted-with-conditions',
          reason: `Mostly. ${names.chinese}`,
          conditions: [
            { text: 'Dark mode for night shifts 🌙', due: '2026-12-24' },
            { text: names.arabic, due: null },
          ],
        }),
        answers: second.criteria.map((criterion, at) => ({
          criterion: criterionKey(criterion),
          verdict: at === 0 ? 'met' : 'not-applicable',
          reason: at === 0 ? '' : `Why: ${name}`,
          round: at + 1,
        })),
      },
      second,
    ),
  );
  return certificate({
    title: second.title,
    rounds: [round(1), round(2, { content: second, openedAt: '2026-11-22T09:00:00.000Z', signOffs: signers })],
    override: {
      by: 'admin',
      name: names.cyrillic,
      at: '2026-11-23T09:00:00.000Z',
      reason: 'The ship sails on Monday.',
    },
    history: [
      ...certificate().history,
      {
        what: 'gate-invalidated',
        at: '2026-11-24T14:00:00.000Z',
        by: 'app',
        name: null,
        changed: ['description', 'customfield_1'],
      },
      {
        what: 'gate-signed',
        at: '2026-11-24T15:00:00.000Z',
        by: '5f2b:hebrew',
        name: names.hebrew,
        onBehalfOfName: names.arabic,
        round: 2,
        outcome: 'rejected',
        text: 'לא מוכן',
      },
      {
        what: 'gate-overridden',
        at: '2026-11-24T16:00:00.000Z',
        by: 'admin',
        name: names.cyrillic,
        text: 'The ship sails.',
      },
    ],
    verification: { isIntact: false, what: 'sign-off', at: 5, why: 'edited' },
  });
}
