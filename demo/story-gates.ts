/** The sign-off of the demo's deliverables, in the chapters of its story: what is asked, found, changed and asked again. */

import type { Host } from 'forge-host/host';
import type { Subject } from '../src/contract/common';
import type { EngagementSummary } from '../src/contract/engagement';
import type { SignGate } from '../src/contract/gate/portal-gate';
import type { TeamGate } from '../src/contract/gate/team-gate';
import { customerSponsor, customerUser, developer, projectManager } from './people';
import { projectKey } from './projects';
import type { Callers } from './story-callers';
import { type StoryTerms, storyTemplate, terms } from './story-terms';

const names: Readonly<Record<string, string>> = { [customerSponsor]: 'Sofia Sponsor', [customerUser]: 'Uwe User' };

export type GateStory = {
  /** The agreements that come before anything is asked. */
  readonly agree: (engagement: EngagementSummary) => Promise<void>;
  readonly ask: () => Promise<void>;
  readonly find: () => Promise<void>;
  readonly askAgain: () => Promise<void>;
  readonly accept: () => Promise<void>;
  /** The id of a gate that was drafted. */
  readonly idOf: (name: keyof typeof terms) => string;
};

/** @param dayAfter a date so many days after the story's end */
export function gateStory(host: Host, callers: Callers, dayAfter: (days: number) => string): GateStory {
  const { admin, team, portal } = callers;
  let engagementId = '';
  const gates = new Map<StoryTerms, Pick<TeamGate, 'id' | 'revision'>>();

  const draft = async (subject: Subject, wanted: StoryTerms, issueKey = 'HAR-1') => {
    const { dueInDays, ...words } = wanted;
    const due = dueInDays === null ? null : dayAfter(dueInDays);
    const attempt = `00000000-0000-4000-8000-${String(gates.size + 1).padStart(12, '0')}`;
    const gate = await team(issueKey)('draft-gate', { attempt, engagementId, subject, terms: { ...words, due } });
    gates.set(wanted, gate);
  };
  const draftOn = async (issueKey: string, wanted: StoryTerms) =>
    draft({ kind: 'issue', issueId: (await read(host, `/rest/api/3/issue/${issueKey}`)).id }, wanted, issueKey);
  const known = (wanted: StoryTerms) => {
    const gate = gates.get(wanted);
    if (!gate) throw new Error(`The demo's story has not drafted ${wanted.title}`);
    return gate;
  };
  const open = async (wanted: StoryTerms) => {
    const { id: gateId, revision } = await team('HAR-1')('show-gate', { gateId: known(wanted).id });
    await team('HAR-1')('open-gate', { gateId, revision });
  };
  /** Signs what the person sees, and finds met what they don't say otherwise. */
  const sign = async (person: string, wanted: StoryTerms, found: Partial<Omit<SignGate, 'answers'>> & Found = {}) => {
    const shown = await portal(person)('show-gate', { gateId: known(wanted).id });
    const { notMet = {}, ...said } = found;
    const answers = shown.earlier.map((kept, index) => {
      const missing = notMet[index];
      if (missing !== undefined) return { verdict: 'not-met' as const, reason: missing };
      return kept ? null : { verdict: 'met' as const, reason: '' };
    });
    await portal(person)('sign-gate', {
      gateId: shown.id,
      round: shown.round,
      hash: shown.hash,
      onBehalfOf: null,
      outcome: 'accepted',
      answers,
      conditions: [],
      reason: '',
      changesSeen: shown.changes.length,
      printedName: names[person] ?? '',
      shownAt: shown.shownAt,
      ...said,
    });
  };

  return {
    agree: async ({ id, revision }) => {
      engagementId = id;
      await admin('change-engagement', { engagementId, revision, deemed: { workingDays: 5 } });
      const attempt = '00000000-0000-4000-8000-000000000000';
      await team('HAR-1')('save-gate-template', { ...storyTemplate, attempt, templateId: null });
      const configuration = { subjects: ['issue', 'parent'], modes: ['require-reason', 'block'] };
      host.jira.setTransitionRules(projectKey, 'Accept', [{ moduleKey: 'gate-validator', configuration }]);
    },
    ask: async () => {
      await draftOn('HAR-8', terms.calendar);
      await draftOn('HAR-6', terms.testSystem);
      await draftOn('HAR-19', terms.testPlan);
      await draftOn('HAR-24', terms.search);
      for (const each of [terms.calendar, terms.testSystem, terms.testPlan, terms.search]) await open(each);
    },
    find: async () => {
      await sign(customerUser, terms.calendar, {
        outcome: 'rejected',
        reason: 'Our dispatchers can’t choose a berth by its depth in feet.',
        notMet: { 1: 'Depths are in feet.' },
      });
      await sign(customerUser, terms.testSystem, {
        outcome: 'accepted-with-conditions',
        notMet: { 2: 'On Tuesday, the bookings of Monday were still there.' },
        conditions: [{ text: 'Our night shift needs accounts for it as well.', due: dayAfter(8) }],
      });
      await sign(customerSponsor, terms.testPlan);
    },
    askAgain: async () => {
      const {
        id: gateId,
        revision,
        terms: asked,
      } = await team('HAR-8')('show-gate', { gateId: known(terms.calendar).id });
      const deliverable = { ...asked.deliverable, version: '1.1' };
      await team('HAR-8')('change-gate', { gateId, revision, terms: { ...asked, deliverable } });
      await open(terms.calendar);
      await draftOn('HAR-9', terms.booking);
      await open(terms.booking);
    },
    accept: async () => {
      await sign(customerUser, terms.calendar);
      await sign(customerSponsor, terms.calendar);
      await sign(customerUser, terms.booking);
      await rewrite(
        host,
        'HAR-19',
        'One day with dispatchers of both terminals. The scenarios are agreed one week before.',
      );
      await draft({ kind: 'version', versionId: await versionNamed(host, '1.0 Pilot') }, terms.pilot);
      await open(terms.pilot);
      await draftOn('HAR-20', terms.training);
    },
    idOf: (name) => known(terms[name]).id,
  };
}

/** Reasons for what is not met, by the index of its criterion. */
type Found = { readonly notMet?: Readonly<Record<number, string>> };

async function read(host: Host, path: string) {
  const { status, body } = await host.requestJira(projectManager, { method: 'GET', path, headers: {} });
  if (status !== 200) throw new Error(`The demo's story stops: ${path} answered ${status}`);
  return body as { id: string };
}

/** The id of a version of the demo's main project. */
export async function versionNamed(host: Host, name: string): Promise<string> {
  const versions = await read(host, `/rest/api/3/project/${projectKey}/versions`);
  const version = (versions as unknown as readonly { id: string; name: string }[]).find((each) => each.name === name);
  if (!version) throw new Error(`The demo has no version ${name}`);
  return version.id;
}

/** The developer edits the description of an issue, which the app hears of. */
async function rewrite(host: Host, issueKey: string, text: string): Promise<void> {
  const description = {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  };
  const { status } = await host.requestJira(developer, {
    method: 'PUT',
    path: `/rest/api/3/issue/${issueKey}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields: { description } }),
  });
  if (status !== 204) throw new Error(`The demo's story stops: editing ${issueKey} answered ${status}`);
}
