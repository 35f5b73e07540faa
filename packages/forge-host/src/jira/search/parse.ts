/** JQL into a tree (support.atlassian.com/jira-service-management-cloud/docs/use-advanced-search-with-jira-query-language-jql). */
import { jqlFault, type Token, tokensOf } from './token';

const operators = ['=', '!=', '~', '!~', '<', '<=', '>', '>=', 'in', 'not in', 'is', 'is not'] as const;
export type Operator = (typeof operators)[number];

export type Clause =
  | { readonly kind: 'and' | 'or'; readonly clauses: readonly Clause[] }
  | {
      readonly kind: 'compare';
      readonly field: string;
      readonly operator: Operator;
      readonly operands: readonly Operand[];
    };

export type Operand =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'function'; readonly name: string; readonly values: readonly string[] }
  | { readonly kind: 'empty' };

export type Ordering = { readonly field: string; readonly isDescending: boolean };
export type Query = { readonly where: Clause | undefined; readonly order: readonly Ordering[] };

/** @throws Fault 400 with the place of the mistake */
export function parseJql(jql: string): Query {
  const reader = readerOf(tokensOf(jql));
  const where = reader.isWord('order') || reader.peek().kind === 'end' ? undefined : readOr(reader);
  const order = reader.takeWord('order') ? readOrder(reader) : [];
  const rest = reader.peek();
  if (rest.kind !== 'end') throw jqlFault(`Expecting either 'OR' or 'AND' but got '${rest.text}'.`, rest.at);
  return { where, order };
}

type Reader = ReturnType<typeof readerOf>;

function readerOf(tokens: readonly Token[]) {
  let next = 0;
  const peek = (ahead = 0): Token =>
    tokens[Math.min(next + ahead, tokens.length - 1)] ?? { kind: 'end', text: '', at: 0 };
  const isWord = (text: string, ahead = 0) => peek(ahead).kind === 'word' && peek(ahead).text.toLowerCase() === text;
  const isSign = (text: string, ahead = 0) => peek(ahead).kind === 'sign' && peek(ahead).text === text;
  const take = () => {
    const token = peek();
    next++;
    return token;
  };
  return {
    peek,
    isWord,
    isSign,
    take,
    takeWord: (text: string) => isWord(text) && take() !== undefined,
    takeSign: (text: string) => isSign(text) && take() !== undefined,
  };
}

function readOr(reader: Reader): Clause {
  const clauses = [readAnd(reader)];
  while (reader.takeWord('or')) clauses.push(readAnd(reader));
  return joined('or', clauses);
}

function readAnd(reader: Reader): Clause {
  const clauses = [readNot(reader)];
  while (reader.takeWord('and')) clauses.push(readNot(reader));
  return joined('and', clauses);
}

function joined(kind: 'and' | 'or', clauses: readonly Clause[]): Clause {
  const [only] = clauses;
  return clauses.length === 1 && only ? only : { kind, clauses };
}

function readNot(reader: Reader): Clause {
  if (reader.takeWord('not')) return opposite(readNot(reader));
  if (!reader.takeSign('(')) return readComparison(reader);
  const clause = readOr(reader);
  const close = reader.peek();
  if (!reader.takeSign(')'))
    throw jqlFault(`Expecting ')' before the end of the query but got '${close.text}'.`, close.at);
  return clause;
}

const opposites: Readonly<Record<Operator, Operator>> = {
  '=': '!=',
  '!=': '=',
  '~': '!~',
  '!~': '~',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
};

/** Jira turns NOT into the opposite operators: empty fields match neither side. */
function opposite(clause: Clause): Clause {
  if (clause.kind === 'compare') return { ...clause, operator: opposites[clause.operator] };
  return { kind: clause.kind === 'and' ? 'or' : 'and', clauses: clause.clauses.map(opposite) };
}

const reserved = new Set(['and', 'or', 'not', 'in', 'is', 'order', 'by', 'empty', 'null']);

function readComparison(reader: Reader): Clause {
  const field = reader.take();
  const isName = field.kind === 'text' || (field.kind === 'word' && !reserved.has(field.text.toLowerCase()));
  if (!isName) throw jqlFault(`Expecting a field name but got '${field.text || 'the end of the query'}'.`, field.at);
  const operator = readOperator(reader);
  const isList = operator === 'in' || operator === 'not in';
  const operands = isList && reader.isSign('(') ? readList(reader) : [readOperand(reader)];
  return { kind: 'compare', field: field.text, operator, operands };
}

function readOperator(reader: Reader): Operator {
  const token = reader.take();
  const word = token.text.toLowerCase();
  if (token.kind === 'word' && word === 'not' && reader.takeWord('in')) return 'not in';
  if (token.kind === 'word' && word === 'is') return reader.takeWord('not') ? 'is not' : 'is';
  const operator = operators.find((one) => one === word);
  if (!operator || token.kind === 'text') {
    const known = operators.map((one) => `'${one}'`).join(', ');
    throw jqlFault(
      `Expecting operator but got '${token.text || 'the end of the query'}'. The valid operators are ${known}.`,
      token.at,
    );
  }
  return operator;
}

function readList(reader: Reader): Operand[] {
  reader.take();
  const operands = [readOperand(reader)];
  while (reader.takeSign(',')) operands.push(readOperand(reader));
  const close = reader.peek();
  if (!reader.takeSign(')'))
    throw jqlFault(`Expecting ',' or ')' but got '${close.text || 'the end of the query'}'.`, close.at);
  return operands;
}

function readOperand(reader: Reader): Operand {
  const token = reader.take();
  if (token.kind === 'text') return { kind: 'value', text: token.text };
  const word = token.text.toLowerCase();
  const isValue = token.kind === 'word' && (!reserved.has(word) || word === 'empty' || word === 'null');
  if (!isValue)
    throw jqlFault(
      `Expecting either a value, list or function but got '${token.text || 'the end of the query'}'.`,
      token.at,
    );
  if (word === 'empty' || word === 'null') return { kind: 'empty' };
  if (!reader.takeSign('(')) return { kind: 'value', text: token.text };
  const values: string[] = [];
  while (!reader.takeSign(')')) {
    const value = reader.take();
    if (value.kind !== 'text' && value.kind !== 'word')
      throw jqlFault(`Expecting ')' but got '${value.text || 'the end of the query'}'.`, value.at);
    values.push(value.text);
    reader.takeSign(',');
  }
  return { kind: 'function', name: token.text, values };
}

function readOrder(reader: Reader): Ordering[] {
  const by = reader.peek();
  if (!reader.takeWord('by')) throw jqlFault(`Expecting 'by' but got '${by.text || 'the end of the query'}'.`, by.at);
  const order: Ordering[] = [];
  do {
    const field = reader.take();
    if (field.kind !== 'word' && field.kind !== 'text') throw jqlFault('Expecting a field name to order by.', field.at);
    const isDescending = reader.takeWord('desc');
    if (!isDescending) reader.takeWord('asc');
    order.push({ field: field.text, isDescending });
  } while (reader.takeSign(','));
  return order;
}
