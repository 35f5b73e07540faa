import { describe, expect, it } from 'vitest';
import { sourcesIn, textOf } from './source';

const sources = sourcesIn('src');
const usersOf = (pattern: RegExp) => sources.filter((path) => pattern.test(textOf(path)));

const core = sourcesIn('src/core/access').map(textOf).join('');
/** Each proof with what makes it. */
const proofs = [...core.matchAll(/^export class (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => ({
  name,
  isClosed: /^ {2}private constructor\(/m.test(body),
  makers: [...body.matchAll(/^ {2}static (\w+)\(/gm)].map(([, maker]) => `${name}.${maker}`),
}));
const makers = proofs.flatMap((proof) => proof.makers);

describe('proofs of access', () => {
  it('are made by their makers only', () => {
    expect(proofs.length).toBeGreaterThan(4);
    expect(proofs.filter(({ isClosed, makers }) => !isClosed || makers.length === 0)).toEqual([]);
  });

  it.each(makers)('%s is called only where Jira is asked as the caller', (maker) => {
    const callers = usersOf(new RegExp(`\\b${maker.replace('.', '\\.')}\\(`));
    expect(callers.length).toBeGreaterThan(0);
    expect(callers.filter((path) => !/^src\/(core|app)\/access\//.test(path))).toEqual([]);
  });

  it('are no casts', () => {
    const names = [...proofs.map(({ name }) => name), 'GateProof'].join('|');
    expect(usersOf(new RegExp(`\\bas (unknown as )?(${names})\\b`))).toEqual([]);
  });
});
