/** The payloads of calls about surveys, and what these need to succeed: surveys that are open and closed, on a site that keeps them from call to call. */
import * as people from '../../../demo/people';
import type { TeamGate } from '../../../src/contract/gate/team-gate';
import { deliverableLimits } from '../../../src/contract/survey/deliverables';
import { noteLimits } from '../../../src/contract/survey/notes';
import { addCustomers } from '../site/customers';
import { openGate, toSofia } from '../site/gates';
import { accepted, newAttempt, openEngagement, type Site } from '../site/site';
import {
  answersTo,
  changeOf,
  formOf,
  move,
  openSurvey,
  planCheckpoint,
  readingOf,
  save,
  settled,
  shownCheckpoint,
  surveyIdOf,
  terms,
} from '../survey/given';

/** @property said the end of what is said by name, and of what the team writes about it: that of other words unless it is given */
type Marks = { readonly title: string; readonly words: string; readonly said?: string };
type Surveys = {
  readonly engagement: Awaited<ReturnType<typeof openEngagement>>;
  /** By name, of Sofia alone, who has answered it. */
  readonly namedId: string;
  readonly named: { readonly id: string };
  /** In confidence, of Sofia and others. */
  readonly confidentialId: string;
  readonly closed: { readonly id: string };
  /** People whom nobody has asked yet. */
  readonly pool: string[];
  /** Open gates of Sofia's, about which the survey by name asks. */
  readonly deliverableIds: string[];
  open: { readonly id: string } | undefined;
  /** Of Sofia, who has given a low score in it. */
  readonly lowId: string;
  /** A recovery case that takes replies. */
  caseId: string;
};

const sofia = people.customerSponsor;
const made = new WeakMap<Site, Promise<Surveys>>();

const toPeople = (...accounts: string[]) => ({ audience: { roles: [], kinds: [], people: accounts } });

async function makeSurveys(site: Site, { title, words, said = words }: Marks): Promise<Surveys> {
  const pool = addCustomers(site, 12);
  const partners = pool.splice(0, 4);
  const engagement = await openEngagement(site, [sofia, ...pool], 'Surveyed');
  // In confidence people are asked by their role alone.
  for (const accountId of partners) {
    const wanted = { engagementId: engagement.id, accountId, roles: ['partner' as const] };
    accepted(await site.admin(people.projectAdministrator, 'add-stakeholder', wanted));
  }
  await site.host.settle();
  const gates: TeamGate[] = [];
  for (let index = 0; index < deliverableLimits.perEngagement; index++) {
    gates.push(await openGate(site, engagement, toSofia({ title: `Deliverable ${index}${title}` }), 'HAR-26'));
  }
  // Queries see them by then.
  await site.host.advance(60_000);
  const named = await openSurvey(site, [engagement], { title: `Named${title}`, ...toPeople(sofia) });
  const namedId = await surveyIdOf(site, engagement, sofia);
  const given = answersTo(9);
  accepted(await save(site, namedId, sofia, { values: { ...given.values, 'comment.1': `Well done.${said}` } }));
  const pulse = { title: `Pulse${title}`, questionnaireId: 'shipped.pulse', mode: 'confidential' as const };
  const confidential = await openSurvey(site, [engagement], {
    ...pulse,
    audience: { roles: ['sponsor', 'partner'], kinds: [], people: [] },
  });
  const low = { questionnaireId: 'shipped.delivery', title: `Low${title}`, ...toPeople(sofia) };
  const lowOne = await openSurvey(site, [engagement], low);
  const closing = await openSurvey(site, [engagement], { title: `Closed${title}`, ...toPeople(...pool.splice(0, 1)) });
  const closed = await move(site, 'close-checkpoint', closing);
  const other = await surveyIdsOf(site, engagement.requestKey);
  const shown = await Promise.all(other.map((surveyId) => formOf(site, surveyId, sofia)));
  const confidentialId = shown.find(({ mode }) => mode === 'confidential')?.id ?? '';
  const lowId = shown.find(({ questionnaire }) => questionnaire.questionnaireId === low.questionnaireId)?.id ?? '';
  // From then on Sofia is asked in no other survey.
  accepted(await save(site, lowId, sofia, { values: lowValues, branchText: `Too slow.${said}` }));
  await settled(site);
  const caseId = await caseOf(site, lowOne);
  if (confidential.state !== 'open' || closed.state !== 'closed')
    throw new Error('The surveys are not as they should be');
  const deliverableIds = gates.map(({ id }) => id);
  return { engagement, namedId, named, confidentialId, closed, pool, deliverableIds, open: undefined, lowId, caseId };
}

const lowValues = { 'csat.1': 1, 'value.1': 2 };

async function caseOf(site: Site, { id: checkpointId }: { readonly id: string }): Promise<string> {
  const { cases } = accepted(await site.plan(people.projectManager, 'list-cases', { checkpointId, isOver: false }));
  return cases[0]?.id ?? '';
}

const shownCase = async (site: Site, caseId: string) =>
  accepted(await site.plan(people.projectManager, 'show-case', { caseId }));

const replyTo = ({ id: caseId, revision }: { readonly id: string; readonly revision: number }, words: string) => ({
  caseId,
  revision,
  acknowledgement: `You wait too long.${words}`,
  text: `We answer sooner.${words}`,
  by: null,
});

/** The case as it is; another one where it takes hardly any reply more. */
async function replyPayload(site: Site, surveys: Surveys, { title, words, said = words }: Marks) {
  const known = await shownCase(site, surveys.caseId);
  if (known.turns.length < 8) return replyTo(known, said);
  const [person = ''] = surveys.pool.splice(0, 1);
  const open = await openSurvey(site, [surveys.engagement], {
    title: `Another${title}`,
    questionnaireId: 'shipped.delivery',
    ...toPeople(person),
  });
  const surveyId = await surveyIdOf(site, surveys.engagement, person);
  accepted(await save(site, surveyId, person, { values: lowValues }));
  await settled(site);
  surveys.caseId = await caseOf(site, open);
  return replyTo(await shownCase(site, surveys.caseId), said);
}

/** A reply waits for Sofia's word. */
async function answerPayload(site: Site, { lowId, caseId }: Surveys, { words, said = words }: Marks) {
  const known = await shownCase(site, caseId);
  if (known.state !== 'answered')
    accepted(await site.plan(people.projectManager, 'reply-to-case', replyTo(known, said)));
  const { recovery } = await formOf(site, lowId, sofia);
  return { surveyId: lowId, revision: recovery?.revision ?? 0, isSettled: false, words: `Not yet.${said}` };
}

async function surveyIdsOf(site: Site, requestKey: string): Promise<string[]> {
  const { engagement } = accepted(await site.portal(sofia, 'show-request', {}, { requestKey }));
  return [...(engagement?.asks ?? []), ...(engagement?.recent ?? [])].flatMap(({ kind, id }) =>
    kind === 'survey' ? [id] : [],
  );
}

/** One that is open, whatever was closed before. */
async function anOpenOne(site: Site, surveys: Surveys, { title }: Marks) {
  const known = surveys.open && (await shownCheckpoint(site, surveys.open));
  if (known?.state === 'open') return known;
  const open = await openSurvey(site, [surveys.engagement], {
    title: `Open${title}`,
    ...toPeople(...surveys.pool.splice(0, 1)),
  });
  surveys.open = open;
  return open;
}

const telling = { whyNotYet: '', sharesNumbers: false };

/** The closed one, once it is read. */
async function readOne(site: Site, { closed }: Surveys) {
  const known = await shownCheckpoint(site, closed);
  return known.reading ? known : accepted(await site.plan(people.projectManager, 'write-reading', readingOf(known)));
}

/** Asks nobody, and is cancelled when it opens. */
const plannedOne = (site: Site, { engagement }: Surveys, { title }: Marks) =>
  planCheckpoint(site, [engagement], {
    title: `Planned${title}`,
    audience: { roles: ['signatory'], kinds: [], people: [] },
  });

const command = ({ id, revision }: { readonly id: string; readonly revision: number }) => ({
  checkpointId: id,
  revision,
});

async function newMarker(site: Site, { title }: Marks) {
  const { markers } = accepted(await site.plan(people.projectManager, 'show-trends', {}));
  return { attempt: newAttempt(), revision: markers?.revision ?? -1, day: '2026-11-02', text: `A tester more${title}` };
}

async function newChase(site: Site, engagementId: string, { title }: Marks) {
  const { engagements } = accepted(await site.plan(people.projectManager, 'show-contacts', {}));
  const { revision = 0 } = engagements.find((each) => each.engagementId === engagementId) ?? {};
  return { attempt: newAttempt(), engagementId, revision, day: '2026-10-02', text: `Where is it?${title}` };
}

/** A note more on what Sofia has answered; as many as there can be go first. */
async function newNote(site: Site, { named: { id: checkpointId } }: Surveys, { words, said = words }: Marks) {
  const noted = { checkpointId, accountId: sofia };
  const page = accepted(await site.plan(people.projectManager, 'list-comments', { checkpointId }));
  let now = page.notes.find(({ accountId }) => accountId === sofia);
  while (now && now.notes.length >= noteLimits.perAnswer) {
    const oldest = { ...noted, noteId: now.notes[0]?.id ?? '', revision: now.revision };
    now = accepted(await site.plan(people.projectManager, 'remove-note', oldest));
  }
  return { ...noted, noteId: null, text: `To be asked about it.${said}`, revision: now?.revision ?? 0 };
}

/** The payload of a call about surveys; undefined for any other call. */
export async function surveyPayload(call: string, site: Site, marks: Marks): Promise<object | undefined> {
  if (!isOfSurveys(call)) return undefined;
  const surveys = await (made.get(site) ?? made.set(site, makeSurveys(site, marks)).get(site));
  if (!surveys) throw new Error('They were made just now');
  const { engagement, namedId, named, confidentialId, closed } = surveys;
  const given = { 'comment.1': `Still well.${marks.said ?? marks.words}` };
  switch (call) {
    case 'list-checkpoints':
      return { state: 'open' };
    case 'show-checkpoint':
    case 'show-checkpoint-history':
    case 'list-comments':
      return { checkpointId: named.id };
    case 'write-note':
      return newNote(site, surveys, marks);
    case 'remove-note': {
      const { accountId, revision, notes } = accepted(
        await site.plan(people.projectManager, 'write-note', await newNote(site, surveys, marks)),
      );
      return { checkpointId: named.id, accountId, revision, noteId: notes.at(-1)?.id ?? '' };
    }
    case 'list-cases':
      return { checkpointId: null, isOver: false };
    case 'show-case':
    case 'show-case-history':
      return { caseId: surveys.caseId };
    case 'own-case': {
      const { id: caseId, revision } = await shownCase(site, surveys.caseId);
      return { caseId, revision, owner: people.projectManager };
    }
    case 'reply-to-case':
      return replyPayload(site, surveys, marks);
    case 'answer-reply':
      return answerPayload(site, surveys, marks);
    case 'show-results':
      return { checkpointId: named.id, role: null, kind: null };
    case 'plan-checkpoint':
    case 'plan-survey-here':
      return terms([engagement], { title: `Planned${marks.title}` });
    case 'open-checkpoint':
    case 'cancel-checkpoint':
      return command(await plannedOne(site, surveys, marks));
    case 'change-checkpoint': {
      const planned = await plannedOne(site, surveys, marks);
      return { ...command(planned), ...changeOf(planned, { title: `Changed${marks.title}` }) };
    }
    case 'close-checkpoint':
      return command(await anOpenOne(site, surveys, marks));
    case 'change-survey-settings':
      return accepted(await site.admin(people.projectAdministrator, 'show-survey-settings', {}));
    case 'override-unread':
      return { ...command(await plannedOne(site, surveys, marks)), reason: `They are to be heard.${marks.words}` };
    case 'write-reading':
      // Once something was told, it can be put in other words, and not be taken back.
      return {
        ...{ ...readingOf(await shownCheckpoint(site, closed)), ...telling, followUp: 'We answer sooner.' },
        text: `Most are content.${marks.words}`,
      };
    case 'show-contacts':
      accepted(await site.plan(people.projectManager, 'add-chase', await newChase(site, engagement.id, marks)));
      return {};
    case 'add-chase':
      return newChase(site, engagement.id, marks);
    case 'remove-chase': {
      const { engagementId, revision, chases } = accepted(
        await site.plan(people.projectManager, 'add-chase', await newChase(site, engagement.id, marks)),
      );
      return { engagementId, chaseId: chases[0]?.id ?? '', revision };
    }
    case 'show-touchpoints':
      return { engagementId: engagement.id };
    case 'add-marker':
      return newMarker(site, marks);
    case 'remove-marker': {
      const { revision, markers } = accepted(
        await site.plan(people.projectManager, 'add-marker', await newMarker(site, marks)),
      );
      return { markerId: markers.at(-1)?.id ?? '', revision };
    }
    case 'write-follow-up':
      return { ...command(await readOne(site, surveys)), ...telling, followUp: `We answer sooner.${marks.words}` };
    case 'list-deliverables-needed':
      return { checkpointId: named.id };
    case 'answer-deliverable':
      return { surveyId: namedId, deliverableId: surveys.deliverableIds[0] ?? '', answer: 'yes' };
    case 'decide-deliverable': {
      // Each is decided on once; the last of them stays for what is refused anyway.
      const [last = '', ...others] = surveys.deliverableIds;
      const deliverableId = others.at(-1) ?? last;
      if (others.length > 0) surveys.deliverableIds.pop();
      accepted(await site.portal(sofia, 'answer-deliverable', { surveyId: namedId, deliverableId, answer: 'no' }));
      const decision = { what: 'kept', reason: `It stays.${marks.words}` };
      return { checkpointId: named.id, engagementId: engagement.id, deliverableId, ...decision };
    }
    case 'show-survey':
      return { surveyId: namedId };
    case 'save-answers':
      return { surveyId: namedId, given: { values: given }, isDone: false, revision: 1 };
    case 'decline-survey':
      return { surveyId: confidentialId, reason: `No time.${marks.words}`, revision: 0 };
    case 'answer-in-confidence':
      return { surveyId: confidentialId, answers: { values: { 'confidence.1': 7 } } };
    case 'show-customer-trends':
    case 'list-answered':
    case 'list-told':
      return { engagementId: engagement.id };
    default:
      return {};
  }
}

const isOfSurveys = (call: string): boolean =>
  /-(checkpoints?|survey|in-confidence|answers|answered|told|reading|results|comments|cases?|reply|trends|marker|chase|note|follow-up|survey-settings|unread|here|deliverable|deliverables-needed)$/.test(
    call,
  ) || /^show-((checkpoint|case)-history|contacts|touchpoints)$/.test(call);
