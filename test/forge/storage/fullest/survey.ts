import type { Stored } from '../../../../src/app/ports/stored';
import { customerKinds, customerRoles, engagementLimits, languages } from '../../../../src/contract/engagement';
import { checkpointLimits, notAskedReasons, usualThresholds } from '../../../../src/contract/survey/checkpoint';
import { occasionLimits } from '../../../../src/contract/survey/occasion';
import {
  type QuestionnaireSnapshot,
  specialOptions,
  surveyLimits,
} from '../../../../src/contract/survey/questionnaire';
import { quoteLimits } from '../../../../src/contract/survey/quotes';
import { surveySettingsLimits } from '../../../../src/contract/survey/settings';
import { teamMailLimits } from '../../../../src/contract/survey/team-survey';
import { toldResults } from '../../../../src/core/survey/results/at-close';
import { sharedNumbers } from '../../../../src/core/survey/shared/shared-numbers';
import type { Tally } from '../../../../src/core/survey/tally';
import { closedCheckpoint } from '../../../core/survey/measures/given';
import { account, at, day, hash, history, id, issueId, many, type Words } from './filled';
import { fullOverTime } from './survey-over-time';
import type { SurveyParts } from './survey-parts';
import { fullPeople } from './survey-people';
import { fullSaid } from './survey-said';

type Kinds = 'checkpoint' | 'survey' | 'survey-series' | 'survey-settings';

/** All records of surveys at their largest. */
export function fullSurvey(words: Words) {
  const { text } = words;
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
  const cells = ['none', ...customerRoles].flatMap((role) => customerKinds.map((kind) => `${role}.${kind}`));
  const byCell = <Value>(value: Value) => Object.fromEntries(cells.map((cell) => [cell, value]));
  const longestReason = notAskedReasons.toSorted((one, other) => other.length - one.length)[0] ?? 'asked';
  const parts: SurveyParts = { keys, tally, told };
  const own: { readonly [K in Kinds]: Required<Stored[K]> } = {
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
      quotable: many(quoteLimits.mail, hash),
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
      areRatingsUnseen: true,
      toldAt: at,
      state: { name: 'withdrawn', since: at },
      history,
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
  };
  return { ...own, ...fullSaid(words, parts), ...fullPeople(words), ...fullOverTime(words, parts) };
}
