/** The issues that gates stand on, as Jira has them, and the workflow that they hold. */
import { expect } from 'vitest';
import * as people from '../../../demo/people';
import type { Round } from '../../../src/core/gate/gate';
import { askIdsOf } from '../../../src/core/issue/issue-plan';
import { textOf } from '../site/issues';
import type { Site } from '../site/site';
import { type StoredGate, stored, storedEvent } from './records';
import type { World } from './world';

type Fields = {
  readonly summary: string;
  readonly description: unknown;
  readonly attachment: readonly { readonly id: string }[];
};

export async function send(
  site: Site,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
  as: string = people.projectAdministrator,
) {
  return site.host.requestJira(as, {
    method,
    path,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
}

type Content = Readonly<Record<string, string>>;

/** The covered fields by their readable text; undefined for what is gone. */
export async function contentNow(site: Site, issueId: string): Promise<Content | undefined> {
  const reply = await send(site, 'GET', `/rest/api/3/issue/${issueId}?fields=summary,description,attachment`);
  if (reply.status === 404) return undefined;
  const { fields } = reply.body as { fields: Fields };
  const { summary, description, attachment } = fields;
  const paragraphs = description ? textOf(description).join('\n').trim() : '';
  return { summary, description: paragraphs, attachment: idsOf(attachment) };
}

const idsOf = (files: readonly { readonly id: string }[] = []): string =>
  files
    .map(({ id }) => String(id))
    .toSorted()
    .join();

/** Whether what a round asked about is what is there. */
export function isAsAsked({ content }: Pick<Round, 'content'>, now: Content | undefined): boolean {
  return content.fields.every(
    ({ field, text, files }) => now?.[field] === (field === 'attachment' ? idsOf(files) : text.trim()),
  );
}

type Sight = { readonly now: Content | undefined; readonly gates: readonly StoredGate[] };

/** An issue and its gates at this moment, of storage and Jira themselves. */
export async function look(site: Site, issueId: string): Promise<Sight> {
  const now = await contentNow(site, issueId);
  return { now, gates: gatesOn(site, issueId) };
}

export const gatesOn = (site: Site, issueId: string): StoredGate[] =>
  askIdsOf(stored(site, 'issue', issueId), 'gate').flatMap((id) => stored(site, 'gate', id) ?? []);

export function roundOf(site: Site, { id, round }: StoredGate): Round | undefined {
  return round === 0 ? undefined : stored(site, 'round', `${id}.${round}`);
}

/** Whether a blocking gate lets its issue pass. */
export function isPassable(site: Site, gate: StoredGate, now: Sight['now']): boolean {
  const { mode, state, override } = gate;
  if (mode !== 'block' || state.name === 'withdrawn') return true;
  // Whoever set it aside when it had been invalidated knew that it is not what was asked.
  if (override && state.name === 'invalidated') return true;
  const round = roundOf(site, gate);
  return round !== undefined && isAsAsked(round, now) && (state.name === 'satisfied' || override !== null);
}

/** After these a gate may have been passable for a moment. */
const opening = new Set([
  'gate-opened',
  'gate-signed',
  'gate-overridden',
  'gate-withdrawn',
  'gate-changed',
  'gate-deemed',
]);

/** Moves an issue on through its workflow, as somebody would; it must not get past a blocking gate that holds it. */
export async function transition(world: World, issue: World['issues'][number], as: string): Promise<'passed' | 'held'> {
  const { site, random } = world;
  const path = `/rest/api/3/issue/${issue.id}/transitions`;
  const offered = await send(site, 'GET', path, undefined, as);
  const { transitions = [] } = (offered.body ?? {}) as { transitions?: { id: string }[] };
  if (transitions.length === 0) return 'held';
  const { id } = random.pick(transitions);
  const before = await look(site, issue.id);
  const reply = await send(site, 'POST', path, { transition: { id } }, as);
  if (reply.status !== 204) return 'held';
  const after = await look(site, issue.id);
  // The other project's workflow has no rules: there, gates advise.
  if (!issue.key.startsWith('HAR')) return 'passed';
  const isSteady = JSON.stringify(before.now) === JSON.stringify(after.now);
  for (const gate of isSteady ? before.gates : []) {
    const later = after.gates.find((each) => each.id === gate.id);
    if (isPassable(site, gate, before.now) || (later && isPassable(site, later, after.now))) continue;
    const length = later?.history.length ?? 0;
    const between = Array.from(
      { length: length - gate.history.length },
      (_, index) => storedEvent(site, gate.id, gate.history.length + index + 1)?.doc.what ?? '',
    );
    if (between.some((what) => opening.has(what))) continue;
    expect({ gate, now: before.now, between }, 'passed a blocking gate').toBeNull();
  }
  return 'passed';
}
