import { type GateStateName, gateStates } from '../../../../src/contract/gate/state';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import { gateModes } from '../../../../src/contract/gate/terms';
import type { ChoiceFilter, Filter } from '../../list/definition/definition';
import { engagementFilter, overdueFilter } from '../../list/filter/common-filters';
import { nameOf } from '../../people/format-name';
import { waitingIn } from '../state/wait';

const isState = (value: string): value is GateStateName => gateStates.some((state) => state === value);

/** By whose turn it is, by one of the states, or those that the team let pass without a sign-off, whatever became of them. */
const byState: ChoiceFilter<TeamGate> = {
  kind: 'choice',
  key: 'state',
  label: 'list.filter.state',
  first: 'active',
  options: (_rows, { texts: { t } }) => [
    { value: 'active', label: t('list.state.active') },
    { value: 'on-team', label: t('list.state.on-team') },
    ...gateStates.map((value) => ({ value, label: t(`gate-team.state.${value}`) })),
    { value: 'deemed', label: t('accepted.deemed') },
    { value: 'abstained', label: t('gate-team.state.abstained') },
    { value: 'conditions', label: t('gates.filter.conditions') },
    { value: 'concession', label: t('gates.filter.concession') },
    { value: 'overridden', label: t('gates.filter.overridden') },
    { value: 'any', label: t('list.state.any') },
  ],
  matches: (gate, value) => {
    if (value === 'deemed' || value === 'abstained') return gate.how === value;
    // A state is found by the words that it is shown by: what counts as accepted without a signature is not signed off, and what
    // ended by abstentions is not rejected.
    if (value === 'open') return gate.state === 'open' && gate.turn !== 'team';
    if (isState(value)) return gate.state === value && (gate.how === null || gate.how === 'signed');
    if (value === 'conditions') return (gate.openConditions ?? 0) > 0;
    if (value === 'concession') return gate.isConcession;
    if (value === 'overridden') return gate.override !== null;
    if (value === 'active') return gate.state !== 'satisfied' && gate.state !== 'withdrawn';
    return value === 'on-team' ? gate.turn === 'team' : value === 'any';
  },
};

/** By whom it waits for: an account id. */
const byPerson: ChoiceFilter<TeamGate> = {
  kind: 'choice',
  key: 'person',
  label: 'gates.filter.person',
  first: '',
  options: (gates, { engagements, personOf, texts }) =>
    waitingIn(gates, engagements).people.map(({ accountId }) => ({
      value: accountId,
      label: nameOf(accountId, personOf, texts),
    })),
  matches: ({ waitingFor }, value) => waitingFor.includes(value),
};

const byMode: ChoiceFilter<TeamGate> = {
  kind: 'choice',
  key: 'mode',
  label: 'gates.filter.mode',
  first: '',
  options: (_rows, { texts }) => gateModes.map((value) => ({ value, label: texts.t(`gate-team.mode.${value}`) })),
  matches: ({ mode }, value) => mode === value,
};

export const filters: readonly Filter<TeamGate>[] = [byState, engagementFilter, byPerson, byMode, overdueFilter];
