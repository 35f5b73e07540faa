import type { OnIssueRules } from '../../ask/kind';
import type { Gate } from '../gate';
import { gateCounted } from './gate-counted';
import { gateLozenge, gateLozenges } from './gate-lozenge';
import { type GateProperty, gateProperty } from './gate-property';

/** The rules by which an issue tells of the gates on it. */
export const gatesOnIssue = {
  countedAs: gateCounted,
  issueFields: gateProperty,
  lozenges: gateLozenges,
  lozengeOf: gateLozenge,
} as const satisfies OnIssueRules<Gate, Partial<GateProperty>, keyof typeof gateLozenges>;
