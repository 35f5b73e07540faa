import { describe, expect, it } from 'vitest';
import { formatFieldText } from '../../../../../static/certificate/words/field';
import { conditionsOf } from '../../../../../static/team/gate/standing/conditions';
import { earlierSignOffs, matrixOf } from '../../../../../static/team/gate/standing/matrix';
import { formatChange } from '../../../../../static/team/gate/words/change-words';
import { formatParts } from '../../../../../static/team/gate/words/parts';
import { point } from '../../../samples/samples';
import { gateDetails, signOff } from '../../../samples/team-gate-samples';
import { decided, texts } from './given';

describe('the answers', () => {
  it('stand by criterion and by signature in force', () => {
    const details = gateDetails({
      standing: [
        { accountId: 'anna', isRequired: false, step: 1, decided: decided('anna') },
        { accountId: 'ben', isRequired: false, step: 1, decided: null },
      ],
      signOffs: [signOff('old', { round: 1 }), signOff('s-anna')],
    });
    const { columns, rows } = matrixOf(details);
    expect(columns.map(({ id }) => id)).toEqual(['s-anna']);
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.verdict))).toEqual([['met'], ['not-met']]);
    expect(earlierSignOffs(details).map(({ id }) => id)).toEqual(['old']);
    expect(matrixOf(gateDetails({ asked: null })).rows).toEqual([]);
  });
  it('bring a condition that is not raised yet, though another signatory’s has the same words', () => {
    const both = ['anna', 'ben'].map((id) => ({ accountId: id, isRequired: false, step: 1, decided: decided(id) }));
    const conditions = [{ text: 'Add examples', due: null }];
    const signOffs = ['anna', 'ben'].map((by) => signOff(`s-${by}`, { by, conditions }));
    const raised = point('r1', { what: 'Add examples', raisedBy: 'anna' });
    const unmet = point('r2', { what: 'Add examples', raisedBy: 'ben', isUnmet: true });
    const linesOf = (...points: ReturnType<typeof point>[]) =>
      conditionsOf(gateDetails({ standing: both, signOffs, points }));
    expect(linesOf(raised).map(({ by, point }) => [by, point?.id])).toEqual([
      ['anna', 'r1'],
      ['ben', undefined],
    ]);
    expect(linesOf(raised, unmet)).toHaveLength(3);
    expect(linesOf(raised, point('r3', { what: 'Add examples', raisedBy: 'ben' }))).toHaveLength(2);
  });
  it('bring no condition of a signature that no longer counts: it is left from it', () => {
    const signed = signOff('s-anna', { conditions: [{ text: 'Add examples', due: null }] });
    const standing = [{ accountId: 'anna', isRequired: false, step: 1, decided: decided('anna') }];
    const points = [point('r1', { what: 'Add examples', isLeft: true })];
    expect(conditionsOf(gateDetails({ state: 'invalidated', standing, signOffs: [signed], points }))).toEqual([]);
  });
  it('bring conditions, each once, with the Jira issue that it became', () => {
    const points = [point('r1', { what: 'Add examples', issueKey: 'HAR-9', due: '2026-12-01' })];
    const signed = signOff('s-anna', {
      conditions: [
        { text: 'Add examples', due: '2026-12-01' },
        { text: 'Mend the menu', due: null },
      ],
    });
    const standing = [{ accountId: 'anna', isRequired: false, step: 1, decided: decided('anna') }];
    const lines = conditionsOf(gateDetails({ standing, signOffs: [signed], points }));
    expect(lines.map(({ text, point }) => [text, point?.issueKey])).toEqual([
      ['Add examples', 'HAR-9'],
      ['Mend the menu', undefined],
    ]);
  });
});

describe('a change in words', () => {
  it.each([
    [{ part: 'version', before: '1', after: '2' }, 'version', '1', '2'],
    [{ part: 'meaning', before: 'review', after: 'approval' }, 'meaning of the signature', 'Review', 'Approval'],
    [{ part: 'criterion', before: null, after: { text: 'New', priority: 'must' } }, 'criterion', '', 'New (Must)'],
    [{ part: 'file', before: { id: '1', name: 'a.pdf', size: 1 }, after: null }, 'file', 'a.pdf', ''],
    [
      { part: 'link', before: null, after: { url: 'https://x.example', label: 'X' } },
      'link',
      '',
      'X: https://x.example',
    ],
    [{ part: 'field', field: 'customfield_1', name: 'Budget', before: '1', after: '2' }, 'Budget', '1', '2'],
    [{ part: 'field', field: 'summary', name: 'Zusammenfassung', before: 'a', after: 'b' }, 'Summary', 'a', 'b'],
  ] as const)('%j', (change, part, before, after) => {
    expect(formatChange(change, texts)).toEqual({ part, before, after });
  });
  it('names fields without words of their own once', () => {
    expect(formatParts(['a', 'b'], texts)).toBe('another field');
  });
});

it('a release date is a day as the reader writes it, on the certificate too, and any other text stays as it is', () => {
  expect(formatFieldText('releaseDate', '2026-12-01', texts)).toBe('Dec 1, 2026');
  expect(formatFieldText('releaseDate', 'some time', texts)).toBe('some time');
  expect(formatFieldText('releaseDate', '2026-13-45', texts)).toBe('2026-13-45');
  expect(formatFieldText('description', '2026-12-01', texts)).toBe('2026-12-01');
  const change = { part: 'field', field: 'releaseDate', name: 'x', before: '', after: '2026-12-01' } as const;
  expect(formatChange(change, texts).after).toBe('Dec 1, 2026');
});
