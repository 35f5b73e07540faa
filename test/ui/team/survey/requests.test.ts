import { describe, expect, it } from 'vitest';
import { nothingAwaited, withKind } from '../../../../static/team/survey/form/awaits';
import {
  fittingRequests,
  isElsewhere,
  namedFor,
  openRequestsAddress,
  requestsIn,
  serviceProjectsOf,
} from '../../../../static/team/survey/form/request/requests';
import { engagement } from '../../samples/samples';

const customer = (accountId: string) => ({ accountId, roles: [], kind: 'external' as const, isPrimary: false });
const asked = (requestKey: string | null, ...customers: string[]) =>
  engagement({ requestKey, customers: customers.map(customer) });

describe('the requests that a survey can wait for', () => {
  it('are looked for in the service projects of the engagements that are asked, each once', () => {
    const projects = serviceProjectsOf([asked('CARE-7'), asked('CARE-9'), asked('H2-1'), asked(null)]);
    expect(projects).toEqual(['CARE', 'H2']);
    const address = new URL(openRequestsAddress([...projects, 'A"B']), 'https://site.example');
    expect(address.pathname).toBe('/rest/api/3/search/jql');
    expect(address.searchParams.get('jql')).toBe(
      'project IN ("CARE", "H2", "AB") AND resolution IS EMPTY ORDER BY updated DESC',
    );
  });
  it('are those that their customers have raised, and nobody else', () => {
    const raised = (id: string, accountId: string | null) => ({
      ...{ id, key: `CARE-${id}` },
      fields: { summary: `No ${id}`, reporter: accountId === null ? null : { accountId } },
    });
    const issues = [
      raised('1', 'anna'),
      raised('2', 'eve'),
      raised('3', null),
      raised('4', 'ben'),
      { id: '5', key: 'CARE-5' },
    ];
    const found = requestsIn({ issues }, [asked('CARE-7', 'anna'), asked('CARE-8', 'ben', 'cleo')]);
    expect(found.map(({ id, summary }) => [id, summary])).toEqual([
      ['1', 'No 1'],
      ['4', 'No 4'],
    ]);
    expect(requestsIn({}, [asked('CARE-7', 'anna')])).toEqual([]);
  });
  it('are found by a part of the key or of the words, as many as a list still helps with', () => {
    const request = (id: string, summary: string) => ({ id, key: `CARE-${id}`, summary, reporter: 'anna' });
    const all = [request('1', 'Cannot print the plan'), request('12', 'Access for Uwe'), request('3', 'Print twice')];
    const ids = (typed: string) => fittingRequests(all, typed).map(({ id }) => id);
    expect([ids(''), ids(' care-1 '), ids('PRINT'), ids('print plan'), ids('plane')]).toEqual([
      ...[['1', '12', '3'], ['1', '12'], ['1', '3'], ['1'], []],
    ]);
    expect(
      fittingRequests(
        Array.from({ length: 40 }, (_, id) => request(String(id), 'x')),
        'x',
      ),
    ).toHaveLength(10);
  });
  it('ask whoever raised them, unless others were named', () => {
    const of = (reporter: string) => ({ id: reporter, key: 'CARE-1', summary: '', reporter });
    const [anna, ben] = [of('anna'), of('ben')];
    expect(namedFor([], undefined, anna)).toEqual(['anna']);
    // Another request is chosen, or none.
    expect(namedFor(['anna'], anna, ben)).toEqual(['ben']);
    expect(namedFor(['anna'], anna, undefined)).toEqual([]);
    // Who was named by the reader stays.
    for (const people of [['cleo'], ['anna', 'cleo']]) {
      expect(namedFor(people, anna, ben)).toEqual(people);
      expect(namedFor(people, undefined, anna)).toEqual(people);
    }
  });
  it('are of another project than the survey, which is known once their key is', () => {
    expect(['CARE-1', 'HAR-1', '10042', 'HA-1'].map((key) => isElsewhere(key, 'HAR'))).toEqual([
      ...[true, false, false, true],
    ]);
  });
  it('are no issues of the project, nor the other way round', () => {
    const draft = { ...nothingAwaited, issueId: '7', status: '3' };
    expect(withKind({ ...draft, kind: 'issue-status' }, 'issue-resolved')).toEqual({ kind: 'issue-resolved' });
    const other = { issueId: '', status: '' };
    expect(withKind({ ...draft, kind: 'issue-resolved' }, 'request-resolved')).toMatchObject(other);
    expect(withKind({ ...draft, kind: 'request-resolved' }, 'issue-status')).toMatchObject(other);
  });
});
