/** The cost of a signature and of a transition, by the host's meter. */
import type { MeterRecord } from 'forge-host/meter';
import * as people from '../../demo/people';
import { openGate, shownTo, signAs, signingOf } from '../forge/site/gates';
import { moveTo } from '../forge/site/issues';
import { accepted, openEngagement, openSite } from '../forge/site/site';
import { type Figures, figuresOf } from './screens';

export type GateCost = {
  readonly what: string;
  readonly app: Figures;
  /** The 95th percentile of local time, in milliseconds: what the machine took, and 20 ms for each call of storage. */
  readonly p95?: number;
};

const transitions = 20;
const storageMs = 20;

/** @param issues how many issues are moved, each with a signed gate, for the percentile */
export async function measureGates(issues = transitions): Promise<GateCost[]> {
  const site = await openSite({ shortPages: 0, queryLagMs: 0, wallClock: () => performance.now() });
  try {
    const engagement = await openEngagement(site);
    const { customerSponsor, customerUser } = people;
    const gate = await openGate(site, engagement);
    await signAs(site, customerUser, gate);
    await site.host.settle();
    const signing = signingOf(await shownTo(site, customerSponsor, gate));
    await site.host.advance(60_000);
    accepted(await site.portal(customerSponsor, 'sign-gate', signing));
    const signed = last(site.host.meter.all(), 'portal');
    await site.host.settle();

    const rule = { moduleKey: 'gate-validator', configuration: {} };
    for (const { id } of site.host.jira.workflow('HAR').transitions)
      site.host.jira.setTransitionRules('HAR', id, [rule]);
    const asked: MeterRecord[] = [];
    for (let index = 0; index < issues; index++) {
      const issueKey = site.host.jira.cloneIssue('HAR-1', people.projectManager);
      const each = await openGate(site, engagement, { rule: { kind: 'any' } }, issueKey);
      await signAs(site, customerSponsor, each);
      await moveTo(site, issueKey, 'In Progress');
      asked.push(last(site.host.meter.all(), 'validate'));
      await site.host.advance(60_000);
    }
    const local = asked.map((record) => (record.wallMs ?? 0) + callsOf(record) * storageMs).sort((a, b) => a - b);
    const p95 = local[Math.ceil(local.length * 0.95) - 1] ?? Number.NaN;
    const [first] = asked;
    if (!first) throw new Error('No transition was asked about');
    return [
      { what: 'Customer signs', app: figuresOf(signed, 'answered') },
      { what: 'Transition asks its gates', app: figuresOf(first, 'answered'), p95 },
    ];
  } finally {
    await site.close();
  }
}

const callsOf = ({ storage }: MeterRecord): number => storage.reads + storage.queries;

function last(records: readonly MeterRecord[], functionKey: string): MeterRecord {
  const record = records.findLast((each) => each.functionKey === functionKey);
  if (!record) throw new Error('The meter saw nothing');
  return record;
}
