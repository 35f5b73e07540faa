/** The engagement, and the gates that its queue finds, for tests. */
import english from '../../../../../locales/en-US.json';
import type { EngagementSummary } from '../../../../../src/contract/engagement';
import type { TeamGate } from '../../../../../src/contract/gate/team-gate';
import { makeTexts } from '../../../../../static/i18n/texts';
import { gateList } from '../../../../../static/team/gate/list/gate-list';
import type { Known } from '../../../../../static/team/list/definition/known';
import { type FilterValues, firstValues, passes } from '../../../../../static/team/list/filter/filter';
import { engagement } from '../../../samples/samples';

// A Tuesday: five whole working days have passed since the Monday on which the gates were opened.
export const shown: EngagementSummary = engagement({ today: '2026-11-24' });
export const engagements = new Map([['e1', shown]]);
export const ids = (gates: readonly TeamGate[]) => gates.map(({ id }) => id);
export const known: Known = {
  texts: makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' }),
  projectKey: 'HAR',
  engagements,
  personOf: (id) => ({ name: `${id}, @home`, avatar: undefined, isClosed: false }),
  issueOf: () => ({ key: 'HAR-7', summary: '' }),
  versionOf: () => undefined,
};
export const isListed = (gate: TeamGate, changes: Partial<FilterValues>) =>
  passes(gate, gateList, { ...firstValues(gateList.filters), ...changes } as FilterValues, known);
