import type { Answer } from '../../../../src/contract/answer';
import type { GateActs } from '../../../../src/contract/gate-commands';
import type { ValueOf } from '../../../bridge/calls';

/** A door that takes the team's acts on gates: the issue's, or the plan's. */
export type CallGates = <Name extends keyof GateActs & string>(
  name: Name,
  payload: GateActs[Name]['payload'],
) => Promise<Answer<ValueOf<GateActs, Name>>>;
