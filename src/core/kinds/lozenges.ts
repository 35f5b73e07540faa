import type { AskKind } from '../../contract/calls/ask';
import type { AllOf } from '../../contract/common';
import type { LozengeRule } from '../ask/kind';
import { onIssueRules } from './ask-kinds';

type LozengesOfAll = AllOf<{ [K in AskKind]: ReturnType<typeof onIssueRules>[K]['lozenges'] }>;

/** All that the lozenge of an issue can say of one kind alone, of every kind. */
export type LozengeWhat = keyof LozengesOfAll;
export const lozengeRules: Readonly<Record<LozengeWhat, LozengeRule>> = Object.assign(
  {},
  ...Object.values(onIssueRules()).map(({ lozenges }) => lozenges),
);
