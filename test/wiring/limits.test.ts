/** The page of limits tells the numbers that the code has. */
import { describe, expect, it } from 'vitest';
import { askLimits } from '../../src/contract/calls/ask';
import { contactLimits } from '../../src/contract/contact';
import { engagementLimits } from '../../src/contract/engagement';
import { gateLimits } from '../../src/contract/gate/terms';
import {
  checkpointLimits,
  confidentialThreshold,
  distributionThreshold,
  usualMinimumDays,
} from '../../src/contract/survey/checkpoint';
import { deliverableLimits } from '../../src/contract/survey/deliverables';
import { currentDays } from '../../src/contract/survey/measures';
import { noteLimits } from '../../src/contract/survey/notes';
import { occasionLimits } from '../../src/contract/survey/occasion';
import { surveysHereLimit } from '../../src/contract/survey/on-issue';
import { surveyLimits } from '../../src/contract/survey/questionnaire';
import { quoteLimits } from '../../src/contract/survey/quotes';
import { recoveryLimits } from '../../src/contract/survey/recovery';
import { surveySettingsLimits } from '../../src/contract/survey/settings';
import { teamMailLimits } from '../../src/contract/survey/team-survey';
import { trendLimits } from '../../src/contract/survey/trends';
import { taskLimits } from '../../src/contract/task/task';
import { taskTemplateLimits } from '../../src/contract/task/template';
import { templateLimits } from '../../src/contract/template';
import { sightingsKept } from '../../src/core/engagement/noted/add-sighting';
import { mostPermuted } from '../../src/core/statistics/permutation';
import { standardPolicy } from '../../src/core/survey/guard';
import { textOf } from './source';

const page = textOf('docs/limits.md');
const flat = page.replaceAll(/\s+/g, ' ');
const rows = page.split('\n').filter((line) => /^\| (?!---|of what \||of surveys \||number \|)/.test(line));

/** A number as the page writes it. */
const n = (value: number): string => value.toLocaleString('en-US');

/** The number of a constant that no other file needs. */
function constantIn(path: string, name: string): number {
  const found = new RegExp(`const ${name} = ([\\d_]+);`).exec(textOf(path))?.[1];
  if (found === undefined) throw new Error(`${path} has no ${name}`);
  return Number(found.replaceAll('_', ''));
}
const closedKept = constantIn('src/core/ask/closed.ts', 'kept') + constantIn('src/core/ask/closed.ts', 'knownAtMost');
const { everyWeeks, everyMonths } = occasionLimits;
const { mostSurveys, minimumDays } = surveySettingsLimits;
const { perProject, stakeholders } = engagementLimits;

/** Rows of the tables, as far as their numbers go. */
const inRows = [
  `engagements in a project | ${perProject} `,
  `customers, and contacts, in an engagement | ${stakeholders} customers, ${engagementLimits.contacts} contacts`,
  `engagements in which one person is a customer | ${askLimits.engagementsPerPerson}`,
  `people for whom one customer stands in at a time, in an engagement | ${engagementLimits.principals}`,
  `asks at a time for one customer in an engagement | ${askLimits.openPerHolder}: tasks and signatures together, planned ones included; up to ${askLimits.comeBack} more that come back after they were closed. Up to ${askLimits.waitingForRoom} further`,
  `done asks of one customer in an engagement that their progress knows one by one | the last ${closedKept}.`,
  `tasks on an issue | ${taskLimits.perIssue}`,
  `task templates in a project | ${taskTemplateLimits.perProject}, each of up to ${taskTemplateLimits.tasks} tasks and ${n(templateLimits.bytes)} bytes`,
  `gates on an issue or version | ${gateLimits.perSubject}`,
  `in a gate | ${gateLimits.criteria} criteria, ${gateLimits.signatories} signatories in ${gateLimits.steps} steps, ${gateLimits.links} links, ${gateLimits.fields} further fields, ${gateLimits.rounds} rounds, ${n(gateLimits.events)} events`,
  `people of the team who change, open or override one gate | ${gateLimits.helpers},`,
  `in a signature | ${gateLimits.conditions} conditions besides the criteria that are not met, ${n(gateLimits.signOff)} characters`,
  `signatures that a signatory takes back in one round | ${gateLimits.takenBack}`,
  `attached files that a gate covers | ${gateLimits.attachments}`,
  `gate templates in a project | ${gateLimits.templates}, and ${n(templateLimits.bytes)} bytes`,
  `troubles that an engagement lists for its administrators | ${constantIn('src/core/engagement/troubles.ts', 'troublesKept')}.`,
  `the text of a covered field that is kept | ${n(gateLimits.fieldText)} characters, and ${gateLimits.fieldBytes / 1000} KB`,
  `people whom one survey asks | ${n(perProject * stakeholders)}: the ${stakeholders} customers of each of ${perProject} engagements`,
  `people whom a survey names one by one | ${checkpointLimits.people}; without names, all customers of up to ${perProject} engagements`,
  `people who have to be asked, and to answer, in confidence | at least ${confidentialThreshold}; what was written, and how answers are spread, is told from ${distributionThreshold} answers on`,
  `surveys that one person is asked to answer | one of a kind in ${usualMinimumDays.transactional} days, of pulses in ${usualMinimumDays.pulse}; ${standardPolicy.cap.surveys} of all kinds in ${standardPolicy.cap.days} days, over all engagements of the site. A project can be stricter (up to ${minimumDays.most} days, down to one survey in ${mostSurveys.days} days)`,
  `surveys of a project that are not over | ${checkpointLimits.unfinished}`,
  `days for which a survey is open | ${checkpointLimits.windowDays.most}`,
  `from one of a series to the next | ${everyWeeks.least} to ${everyWeeks.most} weeks, or ${everyMonths.least} to ${everyMonths.most} months`,
  `questionnaires that a project keeps | ${surveyLimits.perProject},`,
  `questions in a questionnaire | ${surveyLimits.questions}; ${surveyLimits.questionsOfEvent} about one event, ${surveyLimits.questionsOfPulse} in a pulse and in whatever comes round every ${everyWeeks.least} to ${occasionLimits.weeksOfPulse} weeks`,
  `options of a question, without _partly_ and _can't say_ | ${surveyLimits.options.most}`,
  `characters in an answer in words | ${n(surveyLimits.comment)} by name; in confidence ${n(surveyLimits.wordsInConfidence)} for`,
  `characters in the reason of who won't answer | ${checkpointLimits.declineReason}`,
  `texts that the team quotes to those who were asked | ${quoteLimits.followUp}, whole; in the mail of results ${quoteLimits.mail}, by name of the first ${quoteLimits.mailPeople} people`,
  `open gates of an engagement of which "still needed" is asked | ${deliverableLimits.perEngagement}, those opened last; gates of a project beyond the first ${100 * constantIn('src/app/survey/deliverables/open-deliverables.ts', 'pagesAtMost')} that`,
  `closed surveys in trends | ${trendLimits.surveys} of a project`,
  `changes of the team's that a project notes | ${trendLimits.markers}, of ${trendLimits.markerText} characters`,
  `closed surveys that the headline looks at | ${trendLimits.surveys}, the newest`,
  `days for which a result counts as current | ${currentDays.pulse} of a pulse, ${currentDays.transactional} after one event, ${currentDays.relationship} of the relationship`,
  `replies in a recovery case | ${recoveryLimits.replies}`,
  `hours until a case's first response is late | ${recoveryLimits.firstResponseHours} of`,
  `working days after a reply, until a case ends as unconfirmed | ${recoveryLimits.unconfirmedDays}`,
  `private notes on one person's answers | ${noteLimits.perAnswer}, of ${n(noteLimits.text)} characters each`,
  `chases of an engagement that are kept in words | ${contactLimits.chases}, of ${contactLimits.text} characters; of others the number. Both numbers are kept for ${contactLimits.quarters} quarters`,
  `surveys by name in a row by which silence is judged | ${constantIn('src/app/silence/show-silence.ts', 'surveysInARow')}, among the project's newest ${constantIn('src/app/silence/show-silence.ts', 'closedNamed')}`,
  `surveys that an issue shows | ${surveysHereLimit}, of the ${constantIn('src/core/issue/issue-plan.ts', 'surveyIdsKept')} of each`,
  `people to whom a closed survey's results are mailed | ${teamMailLimits.to}`,
  `${perProject} engagements in a project |`,
  `${stakeholders} customers in an engagement | The overview of a project reads the inboxes of an engagement's customers, and of their side, in three reads of ${constantIn('src/app/load-groups.ts', 'readAtOnce')}`,
];

const inWords = [
  `by permutation of up to ${mostPermuted} answers`,
  `as long as no more than ${2 * constantIn('src/app/load-groups.ts', 'readAtOnce')} people of a survey have not finished`,
  `knows the ${engagementLimits.former} people who were taken out of it last`,
  `Of the ${engagementLimits.former} people who were taken out last, the settings name those`,
  `results over time they see those of the newest ${2 * constantIn('src/app/load-groups.ts', 'readAtOnce')} rosters at most`,
  `of up to ${sightingsKept} people; no message reaches them`,
  `name up to ${constantIn('src/core/engagement/noted/unseen.ts', 'unseenKept')} such items of an engagement`,
  `A digest names up to ${constantIn('src/core/digest/compose.ts', 'linesForOne')} asks a person and about ${constantIn('src/core/digest/compose.ts', 'linesInAll')} in all`,
  `colleagues are asked is listed by title, up to ${['ten'][constantIn('src/app/portal/list-colleague-asks.ts', 'shownOfEach') - 10]} of each person`,
  `lists its newest ${constantIn('src/app/gate/certificate.ts', 'linesAtMost')} events`,
];

describe('the page of limits', () => {
  it.each(inRows)('has the row: %s', (row) => {
    expect(rows.filter((line) => line.startsWith(`| ${row}`))).toHaveLength(1);
  });
  it('has no row whose number is not looked up here', () => {
    expect(rows.filter((line) => !inRows.some((row) => line.startsWith(`| ${row}`)))).toEqual([]);
  });
  it.each(inWords)('says: %s', (words) => {
    expect(flat).toContain(words);
  });
});
