import { describe, expect, it } from 'vitest';
import { pickerAddress, suggestionsIn } from '../../../static/team/issue/search/issues';

describe('finding issues to wait for', () => {
  it('asks for the words among the issues of the same project, without the issue itself', () => {
    const address = new URL(pickerAddress('a & "b"', 'HAR-12'), 'https://site.example');
    expect(address.pathname).toBe('/rest/api/3/issue/picker');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      query: 'a & "b"',
      currentIssueKey: 'HAR-12',
      currentJQL: 'project = "HAR"',
    });
  });
  it('offers each issue once, and none that is chosen already', () => {
    const issues = (...ids: number[]) => ({
      issues: ids.map((id) => ({ id, key: `HAR-${id}`, summaryText: `No ${id}` })),
    });
    const found = suggestionsIn({ sections: [issues(1, 2), issues(2, 3), {}] }, [
      { id: '1', key: 'HAR-1', summary: '' },
    ]);
    expect(found).toEqual([
      { id: '2', key: 'HAR-2', summary: 'No 2' },
      { id: '3', key: 'HAR-3', summary: 'No 3' },
    ]);
  });
  it('offers no more than a list still helps with, and nothing where Jira found nothing', () => {
    const many = Array.from({ length: 40 }, (_, id) => ({ id, key: `HAR-${id}` }));
    expect(suggestionsIn({ sections: [{ issues: many }] }, [])).toHaveLength(10);
    expect(suggestionsIn({}, [])).toEqual([]);
  });
});
