import { describe, expect, it } from 'vitest';
import { noteTrouble, sendAgain } from '../../../src/core/engagement/troubles';
import * as g from '../task/given';

const attribution = { actor: 'project-admin', at: g.at };

describe('what Jira refused', () => {
  const trouble = (entryId: string) => ({ entryId, kind: 'message' as const, accountId: null, reason: 'No', at: g.at });
  const troubled = (...ids: string[]) =>
    ids.reduce((before, id) => noteTrouble(before, trouble(id), attribution)?.engagement ?? before, g.engagement);
  it('is one trouble, however often the same entry is refused', () => {
    expect(troubled('a', 'b', 'a').troubles.map(({ entryId }) => entryId)).toEqual(['b', 'a']);
  });
  it('is listed as far as there is room, and what is not listed is not given up', () => {
    const full = troubled(...Array.from({ length: 20 }, (_, index) => `entry-${index}`));
    expect(full.troubles).toHaveLength(20);
    expect(noteTrouble(full, trouble('one more'), attribution)).toBeUndefined();
    expect(noteTrouble(full, trouble('entry-3'), attribution)?.engagement.troubles).toHaveLength(20);
  });
  it('is kept in words of any script, and of what JSON writes at length only the beginning', () => {
    const keptOf = (reason: string) => {
      const [kept] = noteTrouble(g.engagement, { ...trouble('a'), reason }, attribution)?.engagement.troubles ?? [];
      return kept?.reason;
    };
    for (const words of ['漢'.repeat(500), 'é"'.repeat(250), '🐢'.repeat(250)]) expect(keptOf(words)).toBe(words);
    expect(keptOf('\u0001'.repeat(500))).toBe('\u0001'.repeat(250));
  });
  it('is sent again, all of it', () => {
    const sent = sendAgain(troubled('a', 'b'), attribution);
    expect(sent?.engagement.troubles).toEqual([]);
    expect(sent?.event.facts).toEqual({ entryIds: ['a', 'b'] });
    expect(sendAgain(g.engagement, attribution)).toBeUndefined();
  });
});
