import type { GateActs } from '../../../../src/contract/gate-commands';
import type { Result } from '../../../../src/contract/result';
import type { ValueOf } from '../../../bridge/calls';

/** A door that takes the team's acts on gates: the issue's, or the plan's. */
export type CallGates = <Name extends keyof GateActs & string>(
  name: Name,
  payload: GateActs[Name]['payload'],
) => Promise<Result<ValueOf<GateActs, Name>>>;
