import { describe, expect, it } from 'vitest';
import { sourcesIn, textOf } from './source';

const sources = sourcesIn('src');
const usersOf = (pattern: RegExp) => sources.filter((path) => pattern.test(textOf(path)));

describe('proofs of access', () => {
  it.each(['BrowsableProject.of', 'BrowsableIssue.of', 'ItemAccess.onIssue', 'ProvedCustomer.of'])(
    '%s is called only where Jira is asked as the caller',
    (maker) => {
      const makers = usersOf(new RegExp(`\\b${maker.replace('.', '\\.')}`));
      expect(makers.length).toBeGreaterThan(0);
      expect(makers.filter((path) => !/^src\/(core|app)\/access\//.test(path))).toEqual([]);
    },
  );

  it('are no casts', () => {
    const proofs = 'BrowsableProject|BrowsableIssue|ItemAccess|ProvedCustomer|VisibleAsk|GateProof';
    expect(usersOf(new RegExp(`\\bas (unknown as )?(${proofs})\\b`))).toEqual([]);
  });
});
