/** The app's workflow rules that are expressions: all conditions, and those validators that are no function. */
import { isObject } from '../formats/body';
import type { IssueRecord } from '../records/issue';
import type { Call } from '../rest/operation';
import type { RuleExpression } from '../site/rule-expression';
import type { TransitionRecord, WorkflowRule } from '../site/workflow-records';
import { evaluate } from './evaluate';
import { ruleScope } from './scope';
import { ExpressionError, type Value } from './value';

/** Whether every condition on a transition holds: false, an error, and anything but true or false hide it alike. */
export function conditionsHold(call: Call, issue: IssueRecord, transition: TransitionRecord): boolean {
  return transition.rules.every((rule) => {
    const known = call.site.ruleExpressions.get(rule.moduleKey);
    return known?.kind !== 'condition' || result(call, issue, transition, rule, expressionOf(known, rule)) === true;
  });
}

/** @returns undefined where it passes, or what to tell the person; null where the app has no words for it */
export function expressionRefusal(
  call: Call,
  issue: IssueRecord,
  transition: TransitionRecord,
  rule: WorkflowRule,
  known: RuleExpression,
): string | null | undefined {
  const value = result(call, issue, transition, rule, expressionOf(known, rule));
  if (value === true) return undefined;
  if (typeof value === 'string') return value;
  const { errorMessage } = known;
  if (typeof errorMessage === 'function') return errorMessage(call.caller.person.locale) ?? null;
  const words = errorMessage && result(call, issue, transition, rule, errorMessage.expression);
  return typeof words === 'string' ? words : null;
}

/** The expression that the configuration page saved counts before the manifest's. */
function expressionOf(known: RuleExpression, { configuration }: WorkflowRule): string {
  const own = isObject(configuration) ? configuration.expression : undefined;
  return typeof own === 'string' ? own : known.expression;
}

/** Null for what Jira could not evaluate either. */
function result(
  call: Call,
  issue: IssueRecord,
  transition: TransitionRecord,
  rule: WorkflowRule,
  expression: string,
): Value {
  try {
    return evaluate(expression, ruleScope(call, issue, transition, rule.configuration));
  } catch (failure) {
    if (failure instanceof ExpressionError) return null;
    throw failure;
  }
}
