import { describe, expect, it } from 'vitest';
import { checkpointStates } from '../../../../src/contract/survey/checkpoint';
import {
  type CheckpointInFull,
  type RosterView,
  surveyHistoryWhats,
} from '../../../../src/contract/survey/team-survey';
import { formatLine, HistoryLines } from '../../../../static/team/survey/one/history';
import { Rosters } from '../../../../static/team/survey/one/rosters';
import { formatStanding, Standing } from '../../../../static/team/survey/one/standing';
import { ConfirmForm, effectsOf, SurveyCommands } from '../../../../static/team/survey/one/survey-commands';
import { Survey } from '../../../../static/team/survey/one/survey-view';
import { commandsIn, isMoving, isSurveyStale } from '../../../../static/team/survey/state/commands';
import { peopleIn } from '../../../../static/team/survey/state/people-in';
import { engagement } from '../../samples/samples';
import { inGerman, personOf, shown, survey, texts, versionOf, wordsIn } from './given';

const engagements = new Map([['e1', engagement()]]);
const named: RosterView = {
  engagementId: 'e1',
  asked: [
    { accountId: 'anna', role: 'sponsor', kind: 'external', standing: 'complete', putOffOn: null },
    { accountId: 'ben', role: 'none', kind: 'internal', standing: 'partial', putOffOn: null },
    { accountId: 'cleo', role: 'user', kind: 'external', standing: 'declined', putOffOn: null },
    { accountId: 'hugo', role: 'user', kind: 'external', standing: 'put-off', putOffOn: '2026-11-23' },
  ],
  notAsked: {
    'asked-recently': { count: 1, people: ['dora'] },
    'asked-by-jira': { count: 1, people: ['ida'], ratedOn: { ida: '2026-11-20' } },
    'critical-period': { count: 2, people: ['emil', 'finn'] },
  },
  areRatingsUnseen: false,
  elsewhere: { count: 1, people: ['gina'] },
};
const confidential: RosterView = {
  ...named,
  asked: named.asked.map((each) => ({ ...each, standing: null, putOffOn: null })),
  notAsked: { 'asked-often': { count: 2, people: null } },
  areRatingsUnseen: false,
  elsewhere: { count: 1, people: null },
};
const place = { engagements, projectKey: 'HAR' };
const listener = { onDone: () => {}, onStale: async () => {} };
const open = (changes: Partial<CheckpointInFull> = {}) =>
  survey({ state: 'open', closesOn: '2026-12-14', asked: 3, rosters: [named], ...changes });

describe('the commands on a survey', () => {
  it('are those that its state allows: called off only before it is seen', () => {
    expect(Object.fromEntries(checkpointStates.map((state) => [state, commandsIn(state)]))).toEqual({
      planned: ['open', 'change', 'override', 'cancel'],
      opening: ['cancel'],
      open: ['close', 'extend'],
      closing: [],
      closed: [],
      cancelled: [],
    });
    const buttons = wordsIn(shown(SurveyCommands, { survey: survey(), ...listener, ...place }));
    expect(buttons).toBe('Open now Edit Ask despite unread results Call off');
    expect(shown(SurveyCommands, { survey: survey({ state: 'closed' }), ...listener, ...place })).toBe('');
  });
  it('say before they are carried out what customers will see', () => {
    const confirm = (command: 'open' | 'close' | 'cancel', of: CheckpointInFull) =>
      wordsIn(shown(ConfirmForm, { command, survey: of, ...listener, onCancel: () => {} }));
    expect(confirm('open', survey())).toMatch(
      /finds it in the portal.*They can answer for 14 days.*Open survey Cancel/,
    );
    expect(confirm('open', survey({ mode: 'confidential' }))).toContain(
      'They are told that they answer in confidence.',
    );
    expect(confirm('close', open())).toContain('2 people have not finished answering yet.');
    expect(confirm('cancel', survey())).not.toContain('is repeated');
    expect(confirm('cancel', survey({ recurrence: { everyMonths: 6 } }))).toContain('all that would follow');
    expect(confirm('cancel', survey())).toMatch(/No customer has seen it, and none will.*Call survey off/);
  });
  it('say of nobody in confidence whether they have answered', () => {
    const effects = effectsOf('close', open({ mode: 'confidential', rosters: [confidential] }), texts).join(' ');
    expect(effects).toContain('Nobody knows yet who has answered.');
    expect(effects).not.toMatch(/\d (person|people) ha(s|ve) not/);
  });
  it('that come too late are known by their refusals', () => {
    expect(['changed-meanwhile', 'checkpoint-not-open'].map((code) => isSurveyStale(code as 'try-again'))).toEqual([
      true,
      true,
    ]);
    expect(isSurveyStale('try-again')).toBe(false);
  });
});

describe('a survey on its way', () => {
  it('is asked for again while it opens or closes, and at no other time', () => {
    const moving = (progress: CheckpointInFull['progress']) =>
      checkpointStates.filter((state) => isMoving({ state, progress }));
    expect(moving(null)).toEqual(['opening', 'closing']);
    expect(isMoving({ state: 'open', progress: { step: 'sending', done: 1, all: 2 } })).toBe(true);
  });
  it('says what is happening, and after long that it takes long', () => {
    const words = (isWaitOver: boolean) =>
      wordsIn(
        shown(Standing, { survey: survey({ state: 'opening' }), versionOf, engagements, unread: [], isWaitOver }),
      );
    expect(words(false)).toContain('Deciding who is asked');
    expect(words(false)).not.toContain('longer than usual');
    expect(words(true)).toContain('longer than usual');
    expect(
      wordsIn(shown(Standing, { survey: open(), versionOf, engagements, unread: [], isWaitOver: true })),
    ).not.toContain('longer than usual');
  });
  it('says how far it is', () => {
    const words = (changes: Partial<CheckpointInFull>, language = texts) =>
      wordsIn(
        shown(Standing, { survey: survey(changes), versionOf, engagements, unread: [], isWaitOver: false }, language),
      );
    expect(words({ state: 'opening', progress: { step: 'deciding', done: 300, all: 1000 } })).toContain(
      'Decided so far for 300 of 1,000 people',
    );
    expect(words({ state: 'open', progress: { step: 'sending', done: 1, all: 20 } })).toContain('1 of 20 customers');
    expect(words({ state: 'closing', progress: { step: 'ending', done: 19, all: 20 } }, inGerman)).toContain(
      'bei 19 von 20 Kunden beendet',
    );
  });
  it('says that it can’t be closed yet, and when that is tried again', () => {
    const words = (step: 'count' | 'keep-texts' | 'remove', triesLeft: number) => {
      const progress = { step, triesLeft, nextAt: '2026-12-16T08:00:00.000Z' };
      return wordsIn(
        shown(Standing, {
          survey: survey({ state: 'closing', progress }),
          versionOf,
          engagements,
          unread: [],
          isWaitOver: true,
        }),
      );
    };
    expect(words('count', 3)).toMatch(/Next try: Dec 16, 2026.*Up to 3 are left.*ends without results/);
    expect(words('keep-texts', 1)).toMatch(/It is the last one.*the results come without it/);
    expect(words('remove', 2)).toMatch(/Not all of the answers given in confidence could be removed/);
    expect(words('count', 3)).not.toContain('longer than usual');
  });
  it('says what was lost, and asks for no reading of what nobody can read', () => {
    const lost = survey({ state: 'closed', mode: 'confidential', lost: 'answers' });
    const props = { engagements, projectKey: 'HAR', versionOf, mayAct: true, unread: [], onChanged: () => {} };
    const whole = (of: CheckpointInFull) =>
      wordsIn(shown(Survey, { ...props, survey: of, onDone: () => {}, onRefresh: async () => {} }));
    expect(whole(lost)).toMatch(/Not counted.*The answers could not be counted/);
    const reading = /What do you read|What your team reads/;
    expect(whole({ ...lost, lost: 'texts', hasResults: true })).toMatch(/What customers wrote could not be kept/);
    expect(whole(lost)).not.toMatch(reading);
  });
  it('says for how long its results have waited, by the customer’s calendar', () => {
    const closed = survey({ state: 'closed', isUnread: true, since: '2026-11-18T09:00:00.000Z' });
    const words = (of: CheckpointInFull, language = texts) =>
      wordsIn(shown(Standing, { survey: of, versionOf, engagements, unread: [], isWaitOver: false }, language));
    expect(words(closed)).toContain('Its results have been unread for 2 working days.');
    expect(words(closed, inGerman)).toContain('Die Ergebnisse sind seit 2 Arbeitstagen nicht ausgewertet.');
    expect(words({ ...closed, isUnread: false })).not.toContain('unread');
  });
  it('says who is kept back by results that nobody has read, unless the team overrides that', () => {
    const words = (changes: Partial<CheckpointInFull>) =>
      wordsIn(
        shown(Standing, { survey: survey(changes), versionOf, engagements, unread: ['Pulse 1'], isWaitOver: false }),
      );
    expect(words({})).toContain('Nobody on your team has written down what you conclude from Pulse 1.');
    expect(words({ state: 'open' })).not.toContain('Pulse 1');
    const unreadOverride = { reason: 'It is =1+1', by: 'pm', at: '2026-11-24T09:00:00.000Z' };
    expect(words({ unreadOverride })).toMatch(/Also asks people whose results nobody has read yet It is =1\+1/);
    expect(words({ unreadOverride })).not.toContain('Pulse 1');
  });
  it('says its days', () => {
    expect(formatStanding(survey(), versionOf, texts)).toContain(
      'opens by itself on Dec 1, 2026, and its last day is Dec 14, 2026',
    );
    expect(formatStanding(survey({ opensOn: null }), versionOf, texts)).toContain('opens when you open it');
    expect(formatStanding(open(), versionOf, inGerman)).toBe('Kunden können bis zum Ende des 14.12.2026 antworten.');
  });
  it('says why it was called off', () => {
    const words = wordsIn(
      shown(Standing, {
        survey: survey({ state: 'cancelled', cancelledFor: 'too-few' }),
        versionOf,
        engagements,
        unread: [],
        isWaitOver: false,
      }),
    );
    expect(words).toContain('Fewer than 5 people could be asked in confidence');
  });
});

describe('who is asked', () => {
  it('is told by name with role, kind and whether they have answered', () => {
    const words = wordsIn(shown(Rosters, { survey: open(), engagements }));
    expect(words).toContain('Harbour portal: 4 people asked');
    expect(words).toMatch(/Sponsor Outside the company Answered/);
    expect(words).toMatch(/No role Inside the company Begun, not finished/);
    expect(words).toMatch(/User Outside the company Declined/);
    expect(words).toMatch(/User Outside the company No answer yet Put off on Nov 23, 2026/);
  });
  it('tells who is not asked, how many, and why', () => {
    const words = wordsIn(shown(Rosters, { survey: open(), engagements }));
    expect(words).toMatch(
      /2 people: in a critical period.*1 person: was asked in a survey of the same kind a short while ago/,
    );
    expect(words).toMatch(
      /asked by Jira Service Management to rate a request[^(]*\(Loading name, rated on Nov 20, 2026\)/,
    );
    expect(words).toContain('1 person also fits here and is counted with another customer of this survey.');
    expect(words).not.toContain('0 people');
    expect(peopleIn([named])).toEqual(['anna', 'ben', 'cleo', 'hugo', 'dora', 'ida', 'emil', 'finn', 'gina']);
  });
  it('says in confidence of nobody whether they have answered, and of who is not asked the number alone', () => {
    const html = shown(Rosters, { survey: open({ mode: 'confidential', rosters: [confidential] }), engagements });
    const words = wordsIn(html);
    expect(words).toContain('Nobody can see who has answered');
    expect(words).toContain('2 people: was asked often enough');
    expect(html.match(/<th scope="col">/g)).toHaveLength(2);
    // One cell beside each name: the role and the kind.
    expect(html.match(/<td data-column="Role">/g)).toHaveLength(4);
    expect(html.match(/<td/g)).toHaveLength(4);
    expect(words).not.toMatch(/Answered|Not finished|Declined|Begun|Put off/);
  });
});

describe('the whole of a survey', () => {
  const view = (of: CheckpointInFull, mayAct = true) =>
    wordsIn(
      shown(Survey, {
        survey: of,
        engagements,
        projectKey: 'HAR',
        versionOf,
        mayAct,
        unread: [],
        onDone: () => {},
        onRefresh: async () => {},
      }),
    );
  it('offers commands to those alone who may act', () => {
    expect(view(survey())).toContain('Open now');
    expect(view(survey(), false)).not.toContain('Open now');
  });
  it('shows results only where they can be looked at', () => {
    expect(view(survey({ state: 'open', mode: 'confidential' }))).not.toContain('Results Role');
    expect(view(open({ hasResults: true }))).toContain('Results Role');
  });
  it('asks for the team’s reading once it is closed', () => {
    expect(view(survey({ state: 'closed', isUnread: true, hasResults: true }))).toContain(
      'the same people are not asked again',
    );
    expect(view(open())).not.toContain('the same people are not asked again');
  });
});

it('tells its history in sentences, with who did it', () => {
  const at = '2026-12-01T09:00:00.000Z';
  const lines = surveyHistoryWhats.map((what) => ({
    ...{ what, at, by: what === 'checkpoint-open' ? 'app' : 'pm', words: null },
    changed: what === 'checkpoint-changed' ? (['title', 'windowDays'] as const) : [],
  }));
  const said = lines.map((line) => formatLine(line, personOf, texts));
  expect(said[0]).toBe('PM planned the survey');
  expect(said[1]).toBe('PM changed the survey: title, days open');
  expect(said[3]).toBe('Countersign asked those who could be asked');
  expect(new Set(said).size).toBe(surveyHistoryWhats.length);
  expect(shown(HistoryLines, { lines })).toContain('Dec 1, 2026');
  const told = { what: 'checkpoint-followed-up' as const, at, by: 'pm', words: 'We answer sooner', changed: [] };
  expect(wordsIn(shown(HistoryLines, { lines: [told] }))).toContain(
    'Told to everybody who was asked: We answer sooner',
  );
});
