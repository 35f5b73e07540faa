import type { SignOff } from '../../contract/gate/sign-off';
import type { TeamGate, TeamGateDetails } from '../../contract/gate/team-gate';
import type { GateTerms } from '../../contract/gate/terms';
import type { Result } from '../../contract/result';
import { standingIn } from '../../core/access/standing';
import { type ItemAccess, mayActForTeam } from '../../core/access/team';
import type { Engagement } from '../../core/engagement/engagement';
import { changesBetween } from '../../core/gate/content/changes';
import { contentOf } from '../../core/gate/content/content';
import { uncountedDays } from '../../core/gate/deemed';
import { type Gate, isSettling, type Round, roundId } from '../../core/gate/gate';
import { accept, refuse } from '../../core/result';
import { loadStandings } from '../access/standing';
import type { Caller } from '../caller';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';
import { pointsOf, teamPoint } from '../raid/points';
import { gateToSee } from './handle-gate-command';
import { historyOf, signOffIdsIn } from './history';
import { assertPartsOf, assertProves, shownContent } from './shown-content';
import { teamGateView } from './team-view';

/** A gate in full: its terms, what was asked last and what would be asked now, and every signature. */
export async function showTeamGate(ports: Ports, caller: Caller, gateId: string): Promise<Result<TeamGateDetails>> {
  const allowed = await gateToSee(ports, gateId);
  if (!allowed.ok) return allowed;
  const { gate, access } = allowed.value;
  const { subject, engagementId } = gate;
  const [[terms, round, stored], events, issue] = await Promise.all([
    ports.storage.load([
      { kind: 'terms', id: gateId },
      { kind: 'round', id: roundId(gateId, gate.round) },
      { kind: 'engagement', id: engagementId },
    ]),
    historyOf(ports, gate),
    subject.kind === 'issue' && access.showsSubject ? ports.asUser.issue(subject.issueId) : undefined,
  ]);
  const { value: engagement } = stored;
  if (!terms.value || !engagement) return refuse('not-found');
  const { given, withdrawn } = signOffIdsIn(events);
  const found = await loadGroups(ports, { 'sign-off': given });
  const signOffs = given.flatMap((id): SignOff[] => {
    const signOff = found['sign-off'].get(id);
    return signOff ? [signOff] : [];
  });
  const [next, entries] = await Promise.all([
    nextAsked(ports, access, gate, terms.value, round.value),
    pointsOf(ports, signOffs),
  ]);
  const shown = { gates: new Map([[gate.id, gate]]), now: ports.now() };
  const points = entries.map((entry) => teamPoint(access, gate, entry, engagement, shown));
  const canHold = issue?.isTeamManaged !== true;
  // Who is a customer of its engagement does nothing for the team.
  const isTeam = mayActForTeam(engagement, caller.accountId);
  const mayEdit = isTeam && access.may('EDIT_ISSUES');
  const mayAdminister = isTeam && access.may('ADMINISTER_PROJECTS');
  const rights = { mayEdit, mayAdminister, canHold };
  const wasNeverCustomer =
    gate.needed !== undefined && standingIn(engagement, (await loadStandings(ports, caller, [])).person) === 'none';
  const parts = {
    terms: terms.value,
    round: round.value,
    next,
    signOffs,
    withdrawnSignOffs: withdrawn,
    points,
    // What the team made of an answer is told to those who were asked, in their survey: to no other customer, be they one no more.
    ...(gate.needed && wasNeverCustomer ? { needed: gate.needed } : {}),
    ...rights,
  };
  return accept(gateDetails(access, gate, engagement, parts, ports.now()));
}

type Parts = Omit<TeamGateDetails, keyof TeamGate | 'asked'> & {
  readonly round: Round | undefined;
};

/** A gate in full, as the team sees it. @param now epoch milliseconds */
function gateDetails(
  access: ItemAccess,
  gate: Gate,
  engagement: Engagement,
  { round, ...parts }: Parts,
  now: number,
): TeamGateDetails {
  assertPartsOf(gate, [round, ...parts.signOffs], engagement);
  const uncounted = uncountedDays(gate, engagement.calendar);
  return {
    ...teamGateView(access, gate, engagement, now),
    ...parts,
    ...(uncounted.length > 0 ? { uncounted } : {}),
    asked: round ? { ...shownContent(access, gate, round), hash: round.hash } : null,
  };
}

/**
 * The content that would be asked now; null while nothing would be, or if the subject is gone or hidden from the
 * caller.
 */
async function nextAsked(
  ports: Ports,
  access: ItemAccess,
  gate: Gate,
  terms: GateTerms,
  last: Round | undefined,
): Promise<TeamGateDetails['next']> {
  assertProves(access, gate);
  // The app does not show callers what they can't see in Jira.
  if (!isSettling(gate.state.name) || !access.showsSubject) return null;
  const now = await ports.asApp.subject(gate.subject, terms.covers);
  if (!now) return null;
  const content = contentOf(gate.id, gate.subject, terms, now.fields);
  return { content, changes: last ? changesBetween(last.content, content) : [] };
}
