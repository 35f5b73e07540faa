import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/jira/expression/evaluate';
import { ExpressionError, entity, fromJson } from '../../../src/jira/expression/value';

const scope = {
  map: () => fromJson({ review: { state: 'satisfied', count: 2 }, list: ['a', 'b'], __proto__: null }),
  nothing: () => null,
  issue: () => entity('issue', { key: () => 'LIB-9', labels: () => ['x'], assignee: () => null }),
  properties: () => entity('properties', {}, (key) => (key === 'k.l' ? fromJson({ is: true }) : null)),
};
const run = (expression: string) => evaluate(expression, scope);

describe('a Jira expression', () => {
  it.each<[string, unknown]>([
    ["map.review.state == 'satisfied'", true],
    ["map['review']['state'] != 'open'", true],
    ['map.review.count >= 2 && map.review.count < 3', true],
    ['map.missing', null],
    ['map.missing == null', true],
    ['map.constructor', null],
    ['map.toString', null],
    ['nothing?.review.state', null],
    ['nothing?.review.includes(1)', null],
    ["map.missing?.state != 'open'", true],
    ["map.list.includes('b')", true],
    ['map.list.length', 2],
    ['map.list[1]', 'b'],
    ['map.list[7]', null],
    ["'Library'.includes('rary')", true],
    ["issue.labels.includes('y')", false],
    ['issue.assignee == null', true],
    ["properties['k.l'].is", true],
    ["properties.get('k.l').is", true],
    ["properties['none']", null],
    ["true ? 'yes' : 'no'", 'yes'],
    ["'n: ' + map.review.count", 'n: 2'],
    ['!(1 == 2) || nothing.x', true],
    ['false && nothing.x', false],
    ["1 == '1'", false],
    ['-1 + 3 - 1', 1],
    ['[1, null][0]', 1],
  ])('%s is %o', (expression, expected) => {
    expect(run(expression)).toEqual(expected);
  });

  it.each([
    'nothing.x',
    'issue.assignee.accountId',
    'map.review.state > 1',
    '!1',
    "'a' && true",
    'nothing.includes(1)',
    '-nothing',
    'true.x',
    'map[null]',
  ])("%s can't be evaluated, as in Jira", (expression) => {
    expect(() => run(expression)).toThrow(ExpressionError);
  });

  it.each([
    ['map.list.map(x => x)', 'syntax'],
    ['{ a: 1 }', 'syntax'],
    ['let a = 1; a', 'syntax'],
    ['issue.comments', '"comments" of issue'],
    ['issue.constructor', '"constructor" of issue'],
    ['sprint', 'variable sprint'],
    ['__proto__', 'variable __proto__'],
    ['new Date()', 'Compound'],
    ['map.review ?? 1', '"??"'],
    ['map.list == map.list', 'comparing'],
    ["'a'.toUpperCase()", 'method "toUpperCase"'],
    ['run(1)', 'functions'],
    ['', 'Compound'],
  ])('%s is not implemented, and says so', (expression, what) => {
    expect(() => run(expression)).toThrow(what);
    expect(() => run(expression)).not.toThrow(ExpressionError);
  });
});
