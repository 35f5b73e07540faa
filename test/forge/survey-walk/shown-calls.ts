/** Every call that shows something, for the walk through what is told of answers in confidence. */
import * as people from '../../../demo/people';
import { offeredBy, type Resolver } from '../calls/offered-calls';
import type { Site } from '../site/site';

type Walked = {
  readonly site: Site;
  readonly engagement: { readonly id: string; readonly requestKey: string };
  readonly customers: readonly string[];
  readonly checkpointId: string;
  readonly surveyId: string;
};

/** The payloads with which a call is made; a string says why it shows nothing that a survey could change. */
type Shown = Readonly<Record<string, readonly object[] | string>>;

const roles = [null, 'sponsor', 'user', 'partner', 'signatory', 'none'] as const;
const kinds = [null, 'internal', 'external'] as const;
const ofOneThing = 'it shows one thing of another kind, by its id';
const ofTemplates = 'it shows what a project keeps for later';
const ofSite = 'it shows what the site has, whoever asks';

function shownBy({ engagement, checkpointId, surveyId }: Walked): Readonly<Record<Resolver, Shown>> {
  const engagementId = engagement.id;
  const ofEngagement = [{ engagementId }];
  const ofSurvey = [{ checkpointId }];
  return {
    portal: {
      'show-request': [{}],
      'show-inbox': [{}],
      'show-survey': [{ surveyId }],
      'list-colleagues': ofEngagement,
      'list-colleague-asks': ofEngagement,
      'list-done': ofEngagement,
      'list-colleagues-done': ofEngagement,
      'list-said': ofEngagement,
      'list-answered': ofEngagement,
      'list-told': ofEngagement,
      'list-raised': ofEngagement,
      'list-signed': [{ engagementId, as: 'yourself' }],
      'show-what-counts': ofEngagement,
      'show-mails': ofEngagement,
      'show-certificate': ofOneThing,
      'show-gate': ofOneThing,
      'show-task': ofOneThing,
    },
    plan: {
      'show-project': [{}],
      'list-checkpoints': ['planned', 'opening', 'open', 'closing', 'closed', 'cancelled'].map((state) => ({ state })),
      'show-checkpoint': ofSurvey,
      'show-checkpoint-history': ofSurvey,
      'list-comments': ofSurvey,
      'list-deliverables-needed': ofSurvey,
      'list-cases': [null, checkpointId].flatMap((of) => [true, false].map((isOver) => ({ checkpointId: of, isOver }))),
      'show-results': roles.flatMap((role) => kinds.map((kind) => ({ checkpointId, role, kind }))),
      'show-trends': [{}],
      'show-customer-trends': ofEngagement,
      'show-measures': ofEngagement,
      'list-measure-history': ofEngagement,
      'show-silence': ofEngagement,
      'show-contacts': [{}],
      'show-touchpoints': ofEngagement,
      'list-tasks': [{ state: 'open' }],
      'list-gates': [{ state: 'open' }],
      'list-versions': [{}],
      'show-tasks': 'it shows tasks by their ids',
      'show-case': ofOneThing,
      'show-case-history': ofOneThing,
      'show-certificate': ofOneThing,
      'show-gate': ofOneThing,
      'show-template': ofTemplates,
      'list-templates': ofTemplates,
      'list-gate-templates': ofTemplates,
      'list-questionnaires': ofTemplates,
    },
    team: {
      'show-issue': [{}],
      'list-surveys-here': [{}],
      'list-questionnaires-here': ofTemplates,
      'list-gate-templates': ofTemplates,
      'show-certificate': ofOneThing,
      'show-gate': ofOneThing,
      'show-history': ofOneThing,
    },
    admin: {
      'show-settings': [{}],
      'show-survey-settings': [{}],
      'find-customers': ofSite,
      'list-request-types': ofSite,
      'list-service-projects': ofSite,
      'list-time-zones': ofSite,
      'list-gates-to-sign': 'it shows what somebody is to sign',
      'list-held-tasks': 'it shows the tasks that somebody has',
    },
  };
}

/** The calls of a resolver that show something, by their names. */
const shows = (call: string): boolean => /^(show|list|find)-/.test(call);

/** The calls that show something and are neither walked nor said to show nothing of surveys, and those that are not there any more. */
export function notWalked(walked: Walked): readonly string[] {
  return Object.entries(shownBy(walked)).flatMap(([resolver, calls]) => {
    const offered = offeredBy(resolver as Resolver).filter(shows);
    return [...new Set([...offered, ...Object.keys(calls)])]
      .filter((call) => !offered.includes(call) || !Object.hasOwn(calls, call))
      .map((call) => `${resolver} ${call}`);
  });
}

/** The replies of all calls that show something, to everybody, by person, call and payload. @throws for a call that is refused: it would show nothing */
export async function repliesOf(walked: Walked): Promise<Record<string, unknown>> {
  const { site, engagement, customers } = walked;
  const replies: Record<string, unknown> = {};
  const by: Readonly<Record<Resolver, readonly string[]>> = {
    portal: customers,
    plan: [people.projectManager],
    team: [people.projectManager],
    admin: [people.projectAdministrator],
  };
  for (const [resolver, calls] of Object.entries(shownBy(walked)) as [Resolver, Shown][]) {
    for (const [call, payloads] of Object.entries(calls)) {
      if (typeof payloads === 'string') continue;
      for (const person of by[resolver]) {
        for (const payload of payloads) {
          const make = site[resolver] as (...given: unknown[]) => Promise<{ ok: boolean; error?: { code: string } }>;
          const where = call === 'show-request' ? { requestKey: engagement.requestKey } : {};
          const reply = await make(person, call, payload, where);
          // Of an open survey in confidence no words are told.
          if (!reply.ok && reply.error?.code !== 'results-not-yet')
            throw new Error(`${call} ${JSON.stringify(payload)}: ${JSON.stringify(reply)}`);
          replies[`${person} ${call} ${JSON.stringify(payload)}`] = reply;
        }
      }
    }
  }
  return replies;
}
