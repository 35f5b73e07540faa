import { expect, it } from 'vitest';
import { entryIdOf } from '../../../src/core/outbox/effect';
import { filingOf } from '../../../src/core/outbox/filing';

const refused = (itemId: string, kind: 'entry' | 'entry-words' | 'entry-link' = 'entry') => [
  { kind, entryId: entryIdOf(itemId, 3, 0) },
];

it('an issue is being made until that is listed as given up', () => {
  expect(filingOf({ id: 'r' }, [])).toBe('filing');
  expect(filingOf({ id: 'r' }, refused('r'))).toBe('refused');
});

it('what was given up of another entry, or for an earlier issue, is not its making', () => {
  expect(filingOf({ id: 'r' }, refused('r.1'))).toBe('filing');
  expect(filingOf({ id: 'r' }, [...refused('r', 'entry-words'), ...refused('r', 'entry-link')])).toBe('filing');
});

it('an issue that was deleted for good is said to be so', () => {
  expect(filingOf({ id: 'r', isGone: true }, refused('r'))).toBe('deleted');
});
