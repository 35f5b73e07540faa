import { describe, expect, it } from 'vitest';
import { BrowsableIssue } from '../../src/core/access/browsable-issue';
import { ProvedCustomer } from '../../src/core/access/proved-customer';
import { BrowsableProject } from '../../src/core/access/team';
import type { Engagement } from '../../src/core/engagement/engagement';
import { importsOf, sourcesIn, textOf } from './source';

const sources = sourcesIn('src');
const usersOf = (pattern: RegExp) => sources.filter((path) => pattern.test(textOf(path)));

/** Each class of some files with what makes it. */
const classesIn = (paths: readonly string[]) =>
  [
    ...paths
      .map(textOf)
      .join('')
      .matchAll(/^export class (\w+) \{\n([\s\S]*?)^\}/gm),
  ].map(([, name = '', body = '']) => ({
    name,
    isClosed: /^ {2}private constructor\(/m.test(body),
    isUnlike: /^ {2}readonly #/m.test(body),
    makers: [...body.matchAll(/^ {2}static (\w+)\(([^)]*)\)/gm)].map(([, maker, takes = '']) => ({
      maker: `${name}.${maker}`,
      takes,
    })),
  }));

const ofShown = 'src/core/access/shown';
const shown = classesIn([`${ofShown}.ts`]);
const proofs = classesIn(sourcesIn('src/core/access').filter((path) => path !== `${ofShown}.ts`));
const makers = proofs.flatMap((proof) => proof.makers);
/** All that a proof can be made of: another one, or what Jira or JSM has shown. */
const grounds = new RegExp(`: (${[...proofs, ...shown].map(({ name }) => name).join('|')})\\b`);
/** The adapter that asks Jira and JSM as the caller. */
const adapter = 'src/forge/jira/as-user.ts';

describe('proofs of access', () => {
  it('are made by their makers only', () => {
    expect(proofs.length).toBeGreaterThan(4);
    const isOpen = ({ isClosed, isUnlike, makers }: (typeof proofs)[number]) =>
      !isClosed || !isUnlike || makers.length === 0;
    expect([...proofs, ...shown].filter(isOpen)).toEqual([]);
  });

  it.each(makers)('$maker makes one of another, or of what Jira or JSM has shown the caller', ({ maker, takes }) => {
    expect(takes).toMatch(grounds);
    expect(usersOf(new RegExp(`\\b${maker.replace('.', '\\.')}\\(`)).length).toBeGreaterThan(0);
  });

  it('are no casts', () => {
    const names = [...[...proofs, ...shown].map(({ name }) => name), 'GateProof', 'SharedMessage'].join('|');
    expect(usersOf(new RegExp(`\\bas (unknown as )?(typeof )?(${names})\\b`))).toEqual([]);
    // Not even by way of an honest one.
    expect(usersOf(/\.constructor\b|\bsetPrototypeOf\b/)).toEqual([]);
    expect(usersOf(/\bas (never|any)(?=[;,)\]}])|@ts-(ignore|expect-error|nocheck)/)).toEqual([]);
  });
});

describe('what the team sees of surveys', () => {
  it('is proved where all that the rule asks about is read', () => {
    expect(usersOf(/\bSeenSurvey\.of\(/)).toEqual(['src/app/survey/seen-checkpoint.ts']);
    expect(usersOf(/\b(EngagementTeam|ProjectTeam)\.of\(/)).toEqual(['src/app/access/standing.ts']);
    expect(usersOf(/\bofUnknownPast\(/)).toEqual(['src/app/survey/seen-checkpoint.ts']);
  });

  /** The ways to what customers have said, were asked or want, and to what the team has planned or written about it. */
  const reads =
    /kind: '(checkpoint|survey|response|notes|tally|recovery|survey-trends|trend-markers|measures|deliverables)'|loadGroups\([^;]*\b(checkpoint|survey|response|notes|tally|recovery|measures):|\b(listCheckpoints|listCases|listCasesOf|listResponses|listUnattributed)\(/;
  const proof = /\b(SeenSurvey|SeenCheckpoint|EngagementTeam|ProjectTeam|seeCheckpoint|seenCheckpoint|seenAmong)\b/;
  /** Nothing that these read is in the reply to anybody: they write, wake what is due, or serve those that prove it. */
  const tellNobody = [
    'src/app/gate/apply-gate-event.ts',
    // It counts the surveys of an issue by their states, for JQL.
    'src/app/issue/property-now.ts',
    'src/app/survey/measures/load-measures.ts',
    'src/app/survey/occasion/follow-merge.ts',
    'src/app/survey/occasion/hint-checkpoints.ts',
    'src/app/survey/plan-next.ts',
    'src/app/survey/recovery/end-case.ts',
    'src/app/survey/recovery/note-delivered.ts',
    'src/app/survey/said/responses-now.ts',
    'src/app/survey/sealed-answers.ts',
    // Of the next in a series that one day is told, beside the one that `viewNow` shows by its proof.
    'src/app/survey/series/follower-of.ts',
    'src/app/survey/series/in-series.ts',
    'src/app/survey/start-opening.ts',
    // What it reads of other surveys is whether their days overlap; `handle` has proved the one that it changes.
    'src/app/survey/change/change-checkpoint.ts',
    // They tell people of the team by mail, each of whom `mayBeTold` lets be told.
    'src/app/outbox/effects/tell-owner.ts',
    'src/app/outbox/effects/tell-team.ts',
    // So it does of targets, each of whom has no other standing with the customer's side.
    'src/app/outbox/effects/tell-team-of-target.ts',
    // What it quotes in such a mail its author has agreed to, and all who get the mail may be shown.
    'src/app/outbox/team-mail/quotes-to-mail.ts',
    'src/app/outbox/team-mail/told-people.ts',
  ];
  // What is due is done for nobody, and customers have proofs of their own.
  const forTeam = sourcesIn('src/app').filter((path) => !/^src\/app\/(due|portal|ports)\//.test(path));
  /** The ways to what was said by name, what was noted on it, and who is dealt with because of it: a project may keep that from who does not edit. */
  const words =
    /kind: '(response|notes|recovery|deliverables)'|\b(response|notes|recovery|deliverables): [a-z[]|\b(listCases|listCasesOf|listResponses)\(/;
  const tellNoWords = [
    // It mails that a case waits: neither whose it is nor what was said.
    'src/app/outbox/effects/tell-owner.ts',
    // It mails what its author agreed to, without a name, and nothing where the project keeps words from who does not edit.
    'src/app/outbox/team-mail/quotes-to-mail.ts',
    'src/app/silence/show-silence.ts',
    'src/app/survey/answered/begun.ts',
    'src/app/survey/recovery/note-delivered.ts',
    'src/app/survey/said/responses-now.ts',
  ];
  const wordsProof = /\b(seeNamed|SeenWords)\b/;
  it('shows what was said by name, and who is not content, by a proof that is made where the settings are read', () => {
    expect(usersOf(/\bSeenWords\.of\(/)).toEqual(['src/app/survey/settings/see-named.ts']);
    const readers = forTeam.filter((path) => words.test(textOf(path)));
    expect(readers.filter((path) => wordsProof.test(textOf(path))).length).toBeGreaterThan(5);
    expect(readers.filter((path) => !wordsProof.test(textOf(path)))).toEqual([...tellNoWords].sort());
  });

  it('is read by nothing that does not prove it, but for what tells nobody', () => {
    const readers = forTeam.filter((path) => reads.test(textOf(path)));
    expect(readers.filter((path) => proof.test(textOf(path))).length).toBeGreaterThan(5);
    expect(readers.filter((path) => !proof.test(textOf(path)))).toEqual([...tellNobody].sort());
  });
});

describe('a comment to all customers', () => {
  const [message] = classesIn(['src/core/outbox/shared-message.ts']);
  it('is made of what all of them may know, where it is sent', () => {
    expect(message).toMatchObject({ name: 'SharedMessage', isClosed: true, isUnlike: true });
    expect(usersOf(/\bSharedMessage\.(of|ofDigest|ofPersonal)\(/)).toEqual(['src/app/outbox/effects/tell-customer.ts']);
    expect(message?.makers.map(({ maker }) => maker)).toEqual([
      'SharedMessage.ofDigest',
      'SharedMessage.ofPersonal',
      'SharedMessage.of',
    ]);
  });
});

describe('what is made up', () => {
  const engagement = { id: 'e1', request: { id: '1' }, customers: [{ accountId: 'victim' }] } as unknown as Engagement;
  it('proves nothing, even where TypeScript can’t look into it', () => {
    const parsed = JSON.parse('{"id":"1","reader":"victim","on":{"projectId":"1"}}');
    expect(() => ProvedCustomer.of(engagement, parsed)).toThrow('proves nothing');
    expect(() => BrowsableProject.of({ ...parsed, may: () => true })).toThrow('proves nothing');
    expect(() => BrowsableIssue.of({ on: { issueId: '1' }, may: () => true } as never)).toThrow('proves nothing');
  });
});

describe('what Jira and JSM show a person, of which proofs are made,', () => {
  it('is told only by the adapter that asks Jira and JSM as the caller', () => {
    expect(shown.map(({ name }) => name)).toEqual(['Granted', 'ShownIssue', 'ReadRequest']);
    const importers = sources.filter((path) =>
      importsOf(path).some(({ of, isTypeOnly }) => of === ofShown && !isTypeOnly),
    );
    expect(importers.filter((path) => path !== adapter && !path.startsWith('src/core/access/'))).toEqual([]);
    expect(usersOf(/\b(Granted|ShownIssue|ReadRequest)\.shown\(/)).toEqual([adapter]);
  });

  it('comes from a port that is made for the account that Forge names', () => {
    const making = (name: string) => usersOf(new RegExp(`(?<!const )\\b${name}\\(`));
    expect(making('jiraAsUser')).toEqual(['src/forge/ports/ports.ts', 'src/forge/workflow/validate.ts']);
    expect(making('portsFor')).toEqual(['src/forge/calls/resolver.ts', 'src/forge/ports/background.ts']);
  });
});
