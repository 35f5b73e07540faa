/**
 * A useful part of Jira expressions (developer.atlassian.com/cloud/jira/platform/jira-expressions): reading, comparing
 * and combining, without functions of one's own. The rest throws and names itself.
 */
import jsep from 'jsep';
import { notImplemented } from '../formats/reply';
import { binary, isTrue } from './operator';
import { ExpressionError, fromJson, isRecord, type Value } from './value';

export type Scope = Readonly<Record<string, () => Value>>;

/** @throws ExpressionError where Jira could not evaluate it either; Error naming what is not implemented */
export function evaluate(expression: string, scope: Scope): Value {
  let tree: jsep.Expression;
  try {
    tree = jsep(expression);
  } catch (failure) {
    throw notImplemented(`the syntax of the Jira expression \`${expression}\` (${(failure as Error).message})`);
  }
  return worthOf(tree as jsep.CoreExpression, scope);
}

function worthOf(node: jsep.Expression, scope: Scope): Value {
  return chain(node as jsep.CoreExpression, scope).value;
}

/** `isCut`: a `?.` met null, so that all that follows in the chain is null too. */
type Link = { readonly value: Value; readonly isCut?: true };

function chain(node: jsep.CoreExpression, scope: Scope): Link {
  switch (node.type) {
    case 'Literal':
      if (node.value instanceof RegExp) throw notImplemented('patterns in Jira expressions');
      return { value: node.value };
    case 'Identifier': {
      const read = Object.hasOwn(scope, node.name) ? scope[node.name] : undefined;
      if (!read) throw notImplemented(`the variable ${node.name} of Jira expressions`);
      return { value: read() };
    }
    case 'ArrayExpression':
      return { value: node.elements.map((each) => (each === null ? null : worthOf(each, scope))) };
    case 'ConditionalExpression':
      return {
        value: isTrue(worthOf(node.test, scope), '? :')
          ? worthOf(node.consequent, scope)
          : worthOf(node.alternate, scope),
      };
    case 'UnaryExpression':
      return { value: unary(node.operator, worthOf(node.argument, scope)) };
    case 'BinaryExpression':
      return { value: combine(node, scope) };
    case 'MemberExpression': {
      const object = chain(node.object as jsep.CoreExpression, scope);
      if (object.isCut || (node.optional && object.value === null)) return { value: null, isCut: true };
      return { value: member(object.value, keyOf(node, scope)) };
    }
    case 'CallExpression':
      return call(node, scope);
    default:
      throw notImplemented(`${node.type} in Jira expressions`);
  }
}

function combine({ operator, left, right }: jsep.BinaryExpression, scope: Scope): Value {
  const first = worthOf(left, scope);
  if (operator === '&&') return isTrue(first, '&&') && isTrue(worthOf(right, scope), '&&');
  if (operator === '||') return isTrue(first, '||') || isTrue(worthOf(right, scope), '||');
  return binary(operator, first, worthOf(right, scope));
}

function unary(operator: string, value: Value): Value {
  if (operator === '!') return !isTrue(value, '!');
  if (operator !== '-') throw notImplemented(`the operator "${operator}" of Jira expressions`);
  if (typeof value !== 'number') throw new ExpressionError('- takes a number');
  return -value;
}

function keyOf(node: jsep.MemberExpression, scope: Scope): string | number {
  if (!node.computed) return (node.property as jsep.Identifier).name;
  const key = worthOf(node.property, scope);
  if (typeof key === 'string' || typeof key === 'number') return key;
  throw new ExpressionError('A key is text or a number');
}

function member(object: Value, key: string | number): Value {
  if (object === null) throw new ExpressionError(`Cannot read "${key}" of null`);
  if (Array.isArray(object)) {
    if (key === 'length') return object.length;
    if (typeof key === 'number') return (object as readonly Value[])[key] ?? null;
    throw notImplemented(`"${key}" of lists in Jira expressions`);
  }
  if (typeof object === 'string' && key === 'length') return object.length;
  if (!isRecord(object)) throw new ExpressionError(`Cannot read "${key}" of ${typeof object}`);
  if (object.kind === 'map') return Object.hasOwn(object.content, key) ? fromJson(object.content[key]) : null;
  if (object.byKey) return object.byKey(String(key));
  const read = Object.hasOwn(object.fields, key) ? object.fields[key] : undefined;
  if (!read) throw notImplemented(`"${key}" of ${object.name} in Jira expressions`);
  return read();
}

function call(node: jsep.CallExpression, scope: Scope): Link {
  const callee = node.callee as jsep.CoreExpression;
  if (callee.type !== 'MemberExpression') throw notImplemented('functions in Jira expressions');
  const object = chain(callee.object as jsep.CoreExpression, scope);
  if (object.isCut || (callee.optional && object.value === null)) return { value: null, isCut: true };
  const method = String(keyOf(callee, scope));
  const given = node.arguments.map((each) => worthOf(each, scope));
  return { value: callMethod(object.value, method, given) };
}

function callMethod(object: Value, method: string, given: readonly Value[]): Value {
  const [first = null] = given;
  if (object === null) throw new ExpressionError(`Cannot call "${method}" of null`);
  if (method === 'includes' && typeof object === 'string') return typeof first === 'string' && object.includes(first);
  if (method === 'includes' && Array.isArray(object)) return object.some((each) => binary('==', each, first) === true);
  if (method === 'get' && isRecord(object) && typeof first === 'string') return member(object, first);
  throw notImplemented(`the method "${method}" in Jira expressions`);
}
