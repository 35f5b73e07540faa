import { customerKinds, customerRoles, engagementLimits } from '../../../contract/engagement';
import {
  type Audience,
  checkpointLimits,
  checkpointStates,
  surveyModes,
  surveyReminders,
} from '../../../contract/survey/checkpoint';
import { deliverableDecisions, deliverableLimits } from '../../../contract/survey/deliverables';
import { noteLimits } from '../../../contract/survey/notes';
import { type Occasion, occasionLimits, type Recurrence, type ShareOf } from '../../../contract/survey/occasion';
import { surveyLimits } from '../../../contract/survey/questionnaire';
import { quoteLimits } from '../../../contract/survey/quotes';
import { accountId, attempt, cursor, day, id, line, number, required, revision, text } from '../../calls/payload';
import * as s from '../../calls/shape';

const audience: s.Shape<Audience> = s.object({
  roles: s.list(s.oneOf(...customerRoles), 0, customerRoles.length),
  kinds: s.list(s.oneOf(...customerKinds), 0, customerKinds.length),
  people: s.list(accountId, 0, checkpointLimits.people),
});

const shareOf: s.Shape<ShareOf> = s.union(
  s.object({ kind: s.oneOf('version'), versionId: number }),
  s.object({ kind: s.oneOf('epic'), issueId: number }),
  s.object({ kind: s.oneOf('jql'), jql: required(occasionLimits.jql) }),
);
const occasion: s.Shape<Occasion> = s.union(
  s.object({ kind: s.oneOf('version-released'), versionId: number }),
  s.object({ kind: s.oneOf('sprint-closed'), sprintId: number }),
  s.object({ kind: s.oneOf('issue-status'), issueId: number, status: number }),
  s.object({ kind: s.oneOf('issue-resolved'), issueId: number }),
  s.object({ kind: s.oneOf('gate-decided'), gateId: id }),
  s.object({
    kind: s.oneOf('share-done'),
    of: shareOf,
    percent: s.integer(occasionLimits.percent.least, occasionLimits.percent.most),
  }),
);
const { everyMonths, everyWeeks } = occasionLimits;
const recurrence: s.Shape<Recurrence> = s.union(
  s.object({ everyMonths: s.integer(everyMonths.least, everyMonths.most) }),
  s.object({ everyWeeks: s.integer(everyWeeks.least, everyWeeks.most) }),
);

const terms = {
  title: line(checkpointLimits.title),
  engagementIds: s.list(id, 1, engagementLimits.perProject),
  questionnaireId: s.matching(/^([0-9a-f]{24}|shipped\.[a-z-]{1,40})$/),
  mode: s.oneOf(...surveyModes),
  audience,
  opensOn: s.nullable(day),
  occasion: s.optional(s.nullable(occasion)),
  recurrence: s.optional(s.nullable(recurrence)),
  reminders: s.optional(s.oneOf(...surveyReminders)),
  windowDays: s.integer(checkpointLimits.windowDays.least, checkpointLimits.windowDays.most),
};
export const planCheckpoint = s.object({ attempt, ...terms });
export const changeCheckpoint = s.object({ checkpointId: id, revision, ...terms });
export const listCheckpoints = s.object({ state: s.oneOf(...checkpointStates), after: s.optional(cursor) });
export const checkpoint = s.object({ checkpointId: id });
export const checkpointCommand = s.object({ checkpointId: id, revision });
export const results = s.object({
  checkpointId: id,
  role: s.nullable(s.oneOf(...customerRoles, 'none')),
  kind: s.nullable(s.oneOf(...customerKinds)),
  engagementId: s.optional(id),
});
export const comments = s.object({ checkpointId: id, after: s.optional(cursor) });
export const overrideUnread = s.object({
  checkpointId: id,
  revision,
  reason: required(checkpointLimits.overrideReason),
});
/** The id of a comment: drawn by chance, or of an account with the key of the text. */
const commentId = s.matching(/^[\w:.-]{1,200}$/);
const quote = s.object({ id: commentId, key: line(surveyLimits.key) });
const followUpWords = {
  followUp: text(checkpointLimits.followUp),
  whyNotYet: text(checkpointLimits.whyNotYet),
  sharesNumbers: s.boolean,
  withheld: s.optional(s.list(line(surveyLimits.key), 0, surveyLimits.questions)),
  quotes: s.optional(s.list(quote, 0, quoteLimits.followUp)),
};
export const writeReading = s.object({
  checkpointId: id,
  revision,
  ...followUpWords,
  text: required(checkpointLimits.reading),
  issueKey: s.matching(/^([A-Z][A-Z0-9_]{1,30}-\d{1,9})?$/),
  whyNoAction: text(checkpointLimits.whyNoAction),
});
export const writeFollowUp = s.object({ checkpointId: id, revision, ...followUpWords });
export const decideDeliverable = s.object({
  checkpointId: id,
  engagementId: id,
  deliverableId: id,
  what: s.oneOf(...deliverableDecisions),
  reason: required(deliverableLimits.reason),
});

const noted = { checkpointId: id, accountId, revision };
/** The id of a note counts them. */
const noteId = s.matching(/^\d{1,7}$/);
export const writeNote = s.object({ ...noted, noteId: s.nullable(noteId), text: required(noteLimits.text) });
export const removeNote = s.object({ ...noted, noteId });
