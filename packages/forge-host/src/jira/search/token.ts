/** JQL into tokens, with the position of each for error messages. */
import { Fault } from '../formats/reply';

export type Token = {
  readonly kind: 'text' | 'word' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
};

const signs = ['!=', '!~', '<=', '>=', '=', '~', '<', '>', '(', ')', ','];

/** @throws Fault 400 */
export function tokensOf(jql: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < jql.length) {
    const character = jql.charAt(at);
    if (/\s/.test(character)) {
      at++;
      continue;
    }
    const sign = signs.find((one) => jql.startsWith(one, at));
    if (sign) {
      tokens.push({ kind: 'sign', text: sign, at });
      at += sign.length;
    } else if (character === '"' || character === "'") {
      const end = closingQuote(jql, at);
      const text = jql.slice(at + 1, end).replace(/\\(.)/g, '$1');
      tokens.push({ kind: 'text', text, at });
      at = end + 1;
    } else {
      const text = /^[^\s=!~<>(),"']+/.exec(jql.slice(at))?.[0];
      if (!text) throw jqlFault(`The character '${character}' is a reserved JQL character.`, at);
      tokens.push({ kind: 'word', text, at });
      at += text.length;
    }
  }
  tokens.push({ kind: 'end', text: '', at });
  return tokens;
}

function closingQuote(jql: string, from: number): number {
  const quote = jql.charAt(from);
  for (let at = from + 1; at < jql.length; at++) {
    if (jql.charAt(at) === '\\') at++;
    else if (jql.charAt(at) === quote) return at;
  }
  throw jqlFault(`The quoted string '${jql.slice(from + 1)}' has not been completed.`, from);
}

export function jqlFault(message: string, at?: number): Fault {
  const where = at === undefined ? '' : ` (line 1, character ${at + 1})`;
  return new Fault(400, [`Error in the JQL Query: ${message}${where}`]);
}
