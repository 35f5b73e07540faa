import type { GateCommands } from '../../../../src/contract/gate/commands';
import type { Result } from '../../../../src/contract/result';
import type { ValueOf } from '../../../bridge/calls';

/** A resolver that takes the team's commands on gates: the issue's, or the plan's. */
export type CallGates = <Name extends keyof GateCommands & string>(
  name: Name,
  payload: GateCommands[Name]['payload'],
) => Promise<Result<ValueOf<GateCommands, Name>>>;
