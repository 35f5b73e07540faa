import type { Stored } from '../../../../src/app/ports/stored';
import { contactLimits } from '../../../../src/contract/contact';
import { customerKinds, customerRoles, engagementLimits, languages } from '../../../../src/contract/engagement';
import { gateLimits } from '../../../../src/contract/gate/terms';
import { silenceLimits } from '../../../../src/contract/silence';
import type { Answers } from '../../../../src/contract/survey/answers';
import { checkpointLimits, notAskedReasons, usualThresholds } from '../../../../src/contract/survey/checkpoint';
import { deliverableLimits } from '../../../../src/contract/survey/deliverables';
import { measureLimits, scoredMeasureKeys } from '../../../../src/contract/survey/measures';
import { noteLimits } from '../../../../src/contract/survey/notes';
import { occasionLimits } from '../../../../src/contract/survey/occasion';
import {
  type QuestionnaireSnapshot,
  specialOptions,
  surveyLimits,
} from '../../../../src/contract/survey/questionnaire';
import { quoteLimits } from '../../../../src/contract/survey/quotes';
import { recoveryLimits } from '../../../../src/contract/survey/recovery';
import { surveySettingsLimits } from '../../../../src/contract/survey/settings';
import { teamMailLimits } from '../../../../src/contract/survey/team-survey';
import { trendLimits } from '../../../../src/contract/survey/trends';
import { toldResults } from '../../../../src/core/survey/results/at-close';
import { sealedCharacters } from '../../../../src/core/survey/said/sealed-text';
import { sharedNumbers } from '../../../../src/core/survey/shared/shared-numbers';
import type { Tally } from '../../../../src/core/survey/tally';
import { closedCheckpoint } from '../../../core/survey/measures/given';
import { account, at, day, hash, history, id, issueId, many, type Words } from './filled';

type Kinds =
  | 'checkpoint'
  | 'survey'
  | 'response'
  | 'notes'
  | 'tally'
  | 'deliverables'
  | 'recovery'
  | 'surveyed'
  | 'survey-series'
  | 'measures'
  | 'silence'
  | 'survey-trends'
  | 'trend-markers'
  | 'survey-settings'
  | 'trend-contexts'
  | 'outbound'
  | 'chases'
  | 'touched'
  | 'customer-count'
  | 'sealed-answer'
  | 'nullifier';

/** All records of surveys at their largest. */
export function fullSurvey({ text }: Words): { readonly [K in Kinds]: Required<Stored[K]> } {
  const byLanguage = <Value>(value: Value) => Object.fromEntries(languages.map((language) => [language, value]));
  const options = Array.from(
    { length: surveyLimits.options.most },
    (_, at) => `${'o'.repeat(surveyLimits.key - 1)}${at}`,
  );
  const keyAt = (index: number) => `${'k'.repeat(surveyLimits.key - 1)}${index}`;
  const keys = Array.from({ length: surveyLimits.questions }, (_, index) => keyAt(index));
  const wording = {
    version: 1_000,
    text: text(surveyLimits.questionText),
    ends: { least: text(surveyLimits.endLabel), most: text(surveyLimits.endLabel) },
    options: Object.fromEntries(options.map((option) => [option, text(surveyLimits.optionText)])),
  };
  const { most } = surveySettingsLimits.thresholds;
  const thresholds = { answers: most, spread: most, words: most };
  const questionnaire: QuestionnaireSnapshot = {
    questionnaireId: `shipped.${'q'.repeat(40)}`,
    version: 100_000,
    name: text(surveyLimits.name),
    surveyKind: 'transactional',
    mainLanguage: 'en-US',
    questions: keys.map((key) => ({
      key,
      version: 1_000,
      measure: 'fair-treatment',
      form: { kind: 'choice', options, isMany: true, special: specialOptions },
      texts: byLanguage(wording),
    })),
    branch: {
      question: keyAt(0),
      atMost: 10,
      texts: byLanguage({ version: 1_000, text: text(surveyLimits.questionText) }),
    },
  };
  // A text for each question: what is chosen of options takes less.
  const answers: Answers = {
    values: Object.fromEntries(keys.map((key) => [`${key}.1000`, text(surveyLimits.comment)])),
    branchText: text(surveyLimits.comment),
    wantsCallback: true,
    quotable: Object.fromEntries([...keys, 'branch'].map((key) => [key, true as const])),
  };
  const counts = Object.fromEntries([...options, ...specialOptions, '*'].map((option) => [option, 1_000]));
  const tally: Tally = {
    complete: 1_000,
    partial: 1_000,
    declined: 1_000,
    counts: Object.fromEntries(keys.map((key) => [key, counts])),
  };
  // Of the longest scale of which answers are kept by value.
  const told = {
    asked: 5_000,
    answered: 5_000,
    score: { kind: 'mean' as const, sum: 50_000 },
    counts: Object.fromEntries(Array.from({ length: 11 }, (_, value) => [value, 5_000])),
    isAlike: false,
  };
  const state = { open: 50_000, overdue: 50_000, unsigned: 50_000, done: 500_000, asked: 500_000 };
  const pairs = many(surveyLimits.questions, {
    measure: 'fair-treatment' as const,
    before: id,
    higher: 5_000,
    lower: 5_000,
    same: 5_000,
  });
  const cells = ['none', ...customerRoles].flatMap((role) => customerKinds.map((kind) => `${role}.${kind}`));
  const byCell = <Value>(value: Value) => Object.fromEntries(cells.map((cell) => [cell, value]));
  const longestReason = notAskedReasons.toSorted((one, other) => other.length - one.length)[0] ?? 'asked';
  // What is sealed takes two bytes a character, with its length, the vector and the tag beside it, and is written in base 64.
  const sealedLength = Math.ceil(((2 * sealedCharacters + 4 + 28) * 4) / 3) + 4;
  const turn = {
    who: account,
    at,
    acknowledgement: text(recoveryLimits.acknowledgement),
    text: text(recoveryLimits.reply),
    by: day,
    deliveredAt: at,
  };
  const signed = { by: account, at };
  const version = {
    version: 1_000_000,
    value: -100,
    note: text(measureLimits.note),
    side: 'customer' as const,
    ...signed,
    team: signed,
    customer: signed,
  };
  return {
    checkpoint: {
      id,
      projectId: issueId,
      gateIssueId: issueId,
      title: text(checkpointLimits.title),
      engagementIds: many(engagementLimits.perProject, id),
      questionnaireId: questionnaire.questionnaireId,
      mode: 'confidential',
      audience: { roles: customerRoles, kinds: customerKinds, people: many(checkpointLimits.people, account) },
      opensOn: day,
      windowDays: checkpointLimits.windowDays.most,
      reminders: 'middle',
      occasion: { kind: 'share-done', of: { kind: 'jql', jql: text(occasionLimits.jql) }, percent: 100 },
      recurrence: { everyMonths: occasionLimits.everyMonths.most },
      occasionNow: 'called-off',
      waitsSince: at,
      undoneAt: at,
      seriesId: id,
      number: 1_000,
      anchor: day,
      questionnaire,
      state: { name: 'cancelled', since: at },
      cancelledFor: 'nobody-eligible',
      closesOn: day,
      closesAt: at,
      asked: byCell(1_000),
      cells: byCell('signatory.external'),
      keyName: hash,
      answeredUntil: day,
      isSent: false,
      isMoved: false,
      // In confidence nothing else is kept of what was answered.
      tallies: null,
      thresholds,
      told: toldResults({
        mode: 'confidential',
        thresholds: usualThresholds,
        questionnaire,
        asked: byCell(1_000),
        tallies: byCell(tally),
        byName: byCell(1_000),
      }),
      closing: { step: 'keep-texts', tries: 10 },
      lost: 'answers',
      reading: {
        text: text(checkpointLimits.reading),
        issue: { id: issueId, key: `${'K'.repeat(31)}-999999999` },
        whyNoAction: text(checkpointLimits.whyNoAction),
        by: account,
        at,
      },
      followUp: {
        text: text(checkpointLimits.followUp),
        whyNotYet: text(checkpointLimits.whyNotYet),
        numbers: sharedNumbers(closedCheckpoint({ questionnaire, asked: byCell(1_000), tallies: byCell(tally) })),
        quotes: many(quoteLimits.followUp, {
          id: `${account}.branch`,
          key: 'branch',
          text: text(surveyLimits.comment),
        }),
        by: account,
        at,
        toldAt: at,
      },
      unreadOverride: { reason: text(checkpointLimits.overrideReason), by: account, at },
      teamMail: {
        at,
        outcome: 'handed',
        to: many(teamMailLimits.to, account),
        keptOut: many(teamMailLimits.keptOut, account),
        left: 1_000,
        isWhole: true,
      },
      plannedBy: account,
      plannedAt: at,
      nextCheckAt: at,
      fingerprint: hash,
      lastCommand: hash,
      history,
    },
    survey: {
      id,
      checkpointId: id,
      projectId: issueId,
      engagementId: id,
      title: text(checkpointLimits.title),
      surveyKind: 'transactional',
      mode: 'confidential',
      minutes: 1_000,
      due: day,
      reminders: 'middle',
      people: many(engagementLimits.stakeholders, {
        accountId: account,
        role: 'signatory' as const,
        kind: 'external' as const,
        bucket: longestReason,
        // Whoever has put it off is not done, and no day of a rating is kept of who is asked.
        putOffOn: day,
        repliedAt: at,
      }),
      plannedBy: account,
      createdAt: at,
      toldAt: at,
      state: { name: 'withdrawn', since: at },
      history,
    },
    response: {
      checkpointId: id,
      rosterId: id,
      engagementId: id,
      accountId: account,
      cell: 'signatory.external',
      answers,
      declined: text(checkpointLimits.declineReason),
      putOffOn: day,
      firstAt: at,
      savedAt: at,
      revision: 1_000_000,
      lastCommand: hash,
    },
    notes: {
      checkpointId: id,
      accountId: account,
      notes: many(noteLimits.perAnswer, {
        id: '1000000',
        text: text(noteLimits.text),
        by: account,
        at,
        changed: { by: account, at },
      }),
      revision: 1_000_000,
      lastCommand: hash,
    },
    tally: { checkpointId: id, cell: 'signatory.external', tally },
    deliverables: {
      rosterId: id,
      checkpointId: id,
      projectId: issueId,
      engagementId: id,
      deliverables: many(deliverableLimits.perEngagement, {
        gateId: id,
        title: text(gateLimits.title),
        askedOf: many(gateLimits.signatories, account),
        answers: Object.fromEntries(
          Array.from({ length: gateLimits.signatories }, (_, index) => [`${index}${account}`, 'cant-say' as const]),
        ),
        decision: { what: 'dropped' as const, reason: text(deliverableLimits.reason), by: account, at },
      }),
    },
    recovery: {
      id,
      projectId: issueId,
      engagementId: id,
      checkpointId: id,
      rosterId: id,
      accountId: account,
      title: text(checkpointLimits.title),
      mode: 'confidential',
      cause: 'low-score',
      owner: account,
      plannedBy: account,
      state: { name: 'out-of-reach', since: at },
      openedAt: at,
      firstDeliveredAt: at,
      turns: Array.from({ length: recoveryLimits.replies }, () => [
        { ...turn, side: 'team' as const },
        { ...turn, side: 'customer' as const, acknowledgement: '', text: text(recoveryLimits.notYet) },
      ]).flat(),
      message: `${id}.1000.0`,
      nextCheckAt: at,
      lastCommand: hash,
      history,
    },
    // The guard lets no more through in the days for which they are kept.
    surveyed: {
      accountId: account,
      asked: many(30, {
        checkpointId: id,
        kind: 'transactional' as const,
        day,
        by: { engagementId: id, questions: 15 },
      }),
      cases: many(10, id),
    },
    'survey-series': {
      projectId: issueId,
      unfinished: many(checkpointLimits.unfinished, id),
      closed: many(checkpointLimits.inSeries, {
        id,
        title: text(checkpointLimits.title),
        mode: 'confidential' as const,
        closedOn: day,
        isUnread: false,
      }),
    },
    measures: {
      id: `measures.${id}`,
      projectId: issueId,
      engagementId: id,
      marks: many(engagementLimits.stakeholders, { accountId: account, measures: scoredMeasureKeys }),
      targets: Object.fromEntries(
        scoredMeasureKeys.map((measure) => [
          measure,
          {
            agreed: version,
            proposed: version,
            withdrawn: { by: account, at, value: -100, reason: text(measureLimits.note) },
            revision: 1_000_000,
            versions: 1_000_000,
            lastCommand: hash,
          },
        ]),
      ),
      history,
    },
    silence: {
      id: `silence.${id}`,
      projectId: issueId,
      engagementId: id,
      rules: { surveys: 5, visits: 60, tasks: 60, gates: 60 },
      notedSince: day,
      people: many(engagementLimits.stakeholders, {
        accountId: account,
        joinedOn: day,
        visitedOn: day,
        spoken: { on: day, words: text(silenceLimits.words), by: account, at },
      }),
      lastCommand: hash,
      history,
    },
    'survey-trends': {
      projectId: issueId,
      surveys: many(trendLimits.surveys, {
        id,
        title: text(checkpointLimits.title),
        mode: 'named' as const,
        surveyKind: 'transactional' as const,
        engagementIds: many(engagementLimits.perProject, id),
        openedOn: day,
        closedOn: day,
        measures: many(surveyLimits.questions, {
          measure: 'fair-treatment' as const,
          all: told,
          byKind: { internal: told, external: told },
        }),
      }),
      isCut: false,
    },
    'survey-settings': {
      id: hash,
      projectId: issueId,
      minimumDays: { transactional: 365, relationship: 365, pulse: 365 },
      mostSurveys: 6,
      namedAnswers: 'editors',
      thresholds,
      lastCommand: hash,
      history,
    },
    'trend-markers': {
      id,
      projectId: issueId,
      markers: many(trendLimits.markers, { id, day, text: text(trendLimits.markerText) }),
      lastCommand: hash,
      history,
    },
    outbound: {
      projectId: issueId,
      engagementId: id,
      quarters: many(contactLimits.quarters, { name: '2026-Q1', count: 100_000 }),
      counted: many(40, hash),
    },
    chases: {
      id,
      projectId: issueId,
      engagementId: id,
      chases: many(contactLimits.chases, { id, day, text: text(contactLimits.text), by: account }),
      earlier: many(contactLimits.quarters, { name: '2026-Q1', count: 100_000 }),
      lastCommand: hash,
      history,
    },
    touched: {
      projectId: issueId,
      engagementId: id,
      accountId: account,
      quarters: many(contactLimits.touchedQuarters, { name: '2026-Q1', tasks: 99_999, gates: 99_999, replies: 99_999 }),
    },
    'trend-contexts': { projectId: issueId, contexts: many(trendLimits.surveys, { id, on: day, state, pairs }) },
    'customer-count': {
      checkpointId: id,
      projectId: issueId,
      engagementId: id,
      asked: 5_000,
      tally,
      measures: many(surveyLimits.questions, { measure: 'fair-treatment' as const, part: told }),
      pairs,
      state,
    },
    'sealed-answer': { askId: id, sealed: 'S'.repeat(sealedLength) },
    nullifier: { askId: id },
  };
}
