/**
 * The surveys of the demo's story: one by name that a gate's decision opens, with a low score that is replied to and settled; one in
 * confidence; one that nobody has read yet, with a low score that waits for a reply and another one whose reply waits for the customer's word; and
 * one in which a customer says of a deliverable that it is not needed, which waits for the team to decide.
 */
import type { Host } from 'forge-host/host';
import type { CustomerRole } from '../src/contract/engagement';
import type { Answers, GivenAnswers } from '../src/contract/survey/answers';
import type { SurveyMode } from '../src/contract/survey/checkpoint';
import type { NeededAnswer } from '../src/contract/survey/deliverables';
import type { Occasion } from '../src/contract/survey/occasion';
import type { CheckpointInFull } from '../src/contract/survey/team-survey';
import { standardSilence } from '../src/core/silence/silence';
import { customerSponsor, customerUser, dispatchers, internalCustomer, nightWatch, repliedTo } from './people';
import type { Callers } from './story-callers';
import { versionNamed } from './story-gates';
import type { terms } from './story-terms';

/** The id of a gate of the story, by the name of its terms. */
type GateIdOf = (name: keyof typeof terms) => string;

export type SurveyStory = {
  /** The customers who have no other part in the story. */
  readonly bringIn: (engagementId: string) => Promise<void>;
  readonly ask: (gateIdOf: GateIdOf) => Promise<void>;
  /** Asks about what is to be signed, as queries see it a while after it was opened, and answers. */
  readonly askWhatIsNeeded: (gateIdOf: GateIdOf) => Promise<void>;
  /** A sponsor says which measures count. */
  readonly mark: () => Promise<void>;
  readonly answer: () => Promise<void>;
  /** Replies to two low scores. */
  readonly reply: () => Promise<void>;
  /** One of the two customers says that the reply settles it. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Counts every survey that is left unanswered, and notes a talk: who is silent is seen by it. */
  readonly listen: () => Promise<void>;
  readonly read: () => Promise<void>;
};

/** The part of a survey that differs from one to the next. */
type StorySurvey = {
  readonly title: string;
  readonly questionnaireId: string;
  readonly mode: SurveyMode;
  readonly asks: readonly string[] | CustomerRole;
};

const calendar = {
  title: 'How the calendar works for you',
  questionnaireId: 'shipped.delivery',
  mode: 'named',
  asks: [customerSponsor, customerUser],
} as const satisfies StorySurvey;

const onCourse = {
  title: 'Are we on course for the pilot?',
  questionnaireId: 'shipped.pulse',
  mode: 'confidential',
  asks: 'partner',
} as const satisfies StorySurvey;

const access = {
  title: 'Access to the test environment',
  questionnaireId: 'shipped.request',
  mode: 'named',
  asks: [nightWatch, repliedTo, internalCustomer],
} as const satisfies StorySurvey;

const needed = {
  title: 'What you need from the harbour portal',
  questionnaireId: 'shipped.needs',
  mode: 'named',
  asks: [customerUser],
} as const satisfies StorySurvey;

const pilot = {
  title: 'After the pilot',
  questionnaireId: 'shipped.delivery',
  mode: 'named',
  asks: [],
} as const satisfies StorySurvey;

/** The scores of the dispatchers, from 0 to 10, for how sure they are of the pilot's date. The last of them says nothing. */
const confidence = [8, 7, 9, 5, 6];

export function surveyStory(host: Host, { admin, plan, portal }: Callers): SurveyStory {
  let engagementId = '';
  const known = new Map<StorySurvey, string>();

  const planned = async (wanted: StorySurvey, occasion: Occasion | null = null): Promise<CheckpointInFull> => {
    const { asks, ...terms } = wanted;
    const isRole = typeof asks === 'string';
    const audience = { roles: isRole ? [asks] : [], kinds: [], people: isRole ? [] : asks };
    const attempt = `00000000-0000-4000-8000-${String(known.size + 1).padStart(12, '0')}`;
    const made = await plan('plan-checkpoint', {
      ...terms,
      occasion,
      audience,
      attempt,
      engagementIds: [engagementId],
      opensOn: null,
      windowDays: 7,
    });
    known.set(wanted, made.id);
    return made;
  };
  const asItIs = (survey: StorySurvey) => plan('show-checkpoint', { checkpointId: known.get(survey) ?? '' });
  const referTo = ({ id: checkpointId, revision }: CheckpointInFull) => ({ checkpointId, revision });

  const formFor = async (person: string, { title }: StorySurvey) => {
    const { engagement } = await portal(person)('show-inbox', {});
    const survey = engagement?.asks.find((ask) => ask.kind === 'survey' && ask.title === title);
    if (!survey) throw new Error(`The demo's story has not asked everybody: ${title}`);
    return portal(person)('show-survey', { surveyId: survey.id });
  };
  const give = async (person: string, survey: StorySurvey, given: GivenAnswers) => {
    const { id: surveyId, revision } = await formFor(person, survey);
    await portal(person)('save-answers', { surveyId, given, isDone: true, revision });
  };
  const giveInConfidence = async (person: string, survey: StorySurvey, values: Answers['values']) => {
    const { id: surveyId } = await formFor(person, survey);
    await portal(person)('answer-in-confidence', { surveyId, answers: { values } });
  };
  const replyTo = async (person: string, survey: StorySurvey, words: { acknowledgement: string; text: string }) => {
    const { cases } = await plan('list-cases', { checkpointId: known.get(survey) ?? '', isOver: false });
    const theirs = cases.find(({ accountId }) => accountId === person);
    if (!theirs) throw new Error(`The demo’s story has a low score that is followed up: ${survey.title}`);
    const { revision } = await plan('show-case', { caseId: theirs.id });
    await plan('reply-to-case', { caseId: theirs.id, revision, ...words, by: null });
  };

  return {
    bringIn: async (id) => {
      engagementId = id;
      for (const accountId of dispatchers)
        await admin('add-stakeholder', { engagementId, accountId, roles: ['partner'] });
      for (const accountId of [nightWatch, internalCustomer])
        await admin('add-stakeholder', { engagementId, accountId, roles: [] });
    },
    ask: async (gateIdOf) => {
      await planned(calendar, { kind: 'gate-decided', gateId: gateIdOf('calendar') });
      for (const survey of [onCourse, access]) await plan('open-checkpoint', referTo(await planned(survey)));
      const versionId = await versionNamed(host, '1.0 Pilot');
      await planned(pilot, { kind: 'version-released', versionId });
    },
    askWhatIsNeeded: async (gateIdOf) => {
      await plan('open-checkpoint', referTo(await planned(needed)));
      await host.settle();
      const { id: surveyId, revision } = await formFor(customerUser, needed);
      const say = (name: keyof typeof terms, answer: NeededAnswer) =>
        portal(customerUser)('answer-deliverable', { surveyId, deliverableId: gateIdOf(name), answer });
      await say('calendar', 'yes');
      await say('testSystem', 'partly');
      await say('search', 'no');
      await portal(customerUser)('save-answers', {
        surveyId,
        given: {
          values: {
            'needed.1': 'partly',
            'knows-offer.1': 'yes',
            'knows-contact.1': 'yes',
            'nps.1': 7,
            'comment.1': 'Nobody types names of vessels since the calendar lists them.',
          },
        },
        isDone: true,
        revision,
      });
    },
    mark: async () => {
      for (const measure of ['csat', 'confidence'] as const)
        await portal(customerSponsor)('mark-measure', { engagementId, measure, isMarked: true });
    },
    answer: async () => {
      await give(customerSponsor, calendar, {
        values: { 'csat.1': 4, 'value.1': 5, 'comment.1': 'We see at last what is free.' },
        quotable: { comment: true },
      });
      await give(customerUser, calendar, {
        values: { 'csat.1': 2, 'value.1': 3 },
        branchText: 'Depths in metres, as on our charts. Until then we keep our own list.',
        wantsCallback: true,
      });
      for (const [index, sure] of confidence.entries()) {
        const person = dispatchers[index];
        if (person) await giveInConfidence(person, onCourse, { 'confidence.1': sure });
      }
      await give(nightWatch, access, {
        values: { 'ces.1': 6, 'csat.1': 2 },
        branchText: 'A password that holds for a whole shift.',
      });
      await give(repliedTo, access, {
        values: { 'ces.1': 2, 'csat.1': 2 },
        branchText: 'Tell us when an account is ready. I tried for two days.',
      });
    },
    reply: async () => {
      await replyTo(customerUser, calendar, {
        acknowledgement: 'You keep a list of your own, because the calendar shows depths in feet. That is double work.',
        text: 'We have agreed on the phone that Petra sets it to metres, as on your charts, and goes through your list with you.',
      });
      await replyTo(repliedTo, access, {
        acknowledgement: 'You tried to sign in for two days, and nobody had told you that the accounts were not ready.',
        text: 'Yours works since this morning: Dario has tried it. From now on each of you hears from Petra by phone when an account is ready.',
      });
    },
    settle: async () => {
      const { id: surveyId, recovery } = await formFor(customerUser, calendar);
      if (!recovery) throw new Error('The demo’s story has replied to them');
      const { revision } = recovery;
      await portal(customerUser)('answer-reply', {
        surveyId,
        revision,
        isSettled: true,
        words: 'Metres it is. Thank you.',
      });
    },
    close: async () => {
      for (const survey of [calendar, onCourse, access]) await plan('close-checkpoint', referTo(await asItIs(survey)));
    },
    listen: async () => {
      const { revision } = await plan('show-silence', { engagementId });
      const rules = { ...standardSilence, surveys: 1 };
      const { revision: next, today } = await plan('set-silence-rules', { engagementId, revision, rules });
      await plan('note-spoken', {
        engagementId,
        revision: next,
        accountId: nightWatch,
        on: today,
        words: 'Nils sleeps when we write. He calls us after his shift, at six in the morning.',
      });
    },
    read: async () => {
      const { comments } = await plan('list-comments', { checkpointId: known.get(calendar) ?? '' });
      const quotes = comments.flatMap(({ id, key, mayQuote }) => (mayQuote ? [{ id, key }] : []));
      if (quotes.length === 0) throw new Error('The demo’s story has somebody who agrees to be quoted');
      await plan('write-reading', {
        ...referTo(await asItIs(calendar)),
        text: 'The calendar is welcome, but nobody can use depths in feet. They are in metres since version 1.1 of it.',
        issueKey: 'HAR-8',
        whyNoAction: '',
        followUp:
          'Thank you. Depths are in metres since version 1.1 of the calendar, as on your charts. Petra has called Uwe about his list.',
        whyNotYet: '',
        sharesNumbers: false,
        quotes,
      });
      await plan('write-reading', {
        ...referTo(await asItIs(onCourse)),
        text: 'Most believe in the date, and nobody is sure of it.',
        issueKey: '',
        whyNoAction: 'We ask again in three weeks, when the pilot is signed.',
        followUp:
          'Most of you believe that the pilot comes in time. We say each Friday on this page what may still delay it.',
        whyNotYet: '',
        sharesNumbers: true,
      });
    },
  };
}
