import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import english from '../../../../locales/en-US.json';
import type { ListedTask } from '../../../../src/contract/task/team-task';
import { makeTexts } from '../../../../static/i18n/texts';
import { TextsContext } from '../../../../static/i18n/use-texts';
import { type BulkAction, bulkEffect, settledRows } from '../../../../static/team/task/bulk/actions';
import BulkPanel from '../../../../static/team/task/bulk/bulk-panel';
import { leftKey } from '../../../../static/team/task/effects/left';
import { anyone, ownerProblem } from '../../../../static/team/task/state/owner';
import { engagement, teamTask } from '../../samples/samples';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
const personOf = (id: string) => ({ name: id, avatar: undefined, isClosed: false });
const row = (changes: Partial<ListedTask> = {}): ListedTask =>
  ({ ...teamTask('a'), awaits: null, ...changes }) as unknown as ListedTask;

function opened(action: BulkAction, rows: readonly ListedTask[]): string {
  const onDone = () => {};
  const engagements = new Map([['e1', engagement()]]);
  const panel = createElement(BulkPanel, { action, rows, engagements, personOf, onDone, onClose: onDone });
  return renderToStaticMarkup(createElement(TextsContext.Provider, { value: texts }, panel));
}

it('has nobody chosen to whom many tasks go, promises nothing before, and asks who it is', () => {
  const page = opened('reassign', [row(), row({ id: 'b' })]);
  expect(page).toMatch(/<option value="" disabled="" selected="">Choose who is to do them/);
  expect(page).not.toContain('finds these tasks');
  expect(page).not.toContain('hears of this');
  expect(ownerProblem('', engagement())).toEqual({ code: 'field-missing' });
  expect(ownerProblem(anyone, engagement())).toBeNull();
});
it('says that whoever holds a task still finds it once it is for anyone of their side', () => {
  expect(bulkEffect('reassign', { owner: anyone, due: '' })).toBe('bulk.reassign.effect-side');
  expect(bulkEffect('reassign', { owner: 'ben', due: '' })).toBe('bulk.reassign.effect');
  expect(leftKey('ben', anyone)).toBe('action.reassign.left.to-side');
  expect(leftKey(anyone, 'ben')).toBe('action.reassign.left.from-side');
  expect(leftKey('ben', 'anna')).toBe('action.reassign.left.from-person');
  expect(leftKey('ben', 'ben')).toBeNull();
});
it('says that another date which was asked for stays to be answered once the same day is set for many', () => {
  const said = 'On 1 of them the customer asked for another date. That stays open until you answer it';
  const due = '2026-12-04';
  expect(opened('set-due', [row({ awaits: 'date', due }), row({ id: 'b', due })])).toContain(said);
  expect(opened('set-due', [row({ due }), row({ id: 'b', awaits: 'help', due })])).not.toContain(
    'asked for another date',
  );
});
it('leaves out, and counts, what is as a command wants it already', () => {
  const rows = [
    row({ id: 'a', owner: { kind: 'person', accountId: 'anna' }, due: '2026-12-04' }),
    row({ id: 'b', owner: { kind: 'side' }, due: null }),
  ];
  const settled = (action: BulkAction, owner: string, due: string) =>
    settledRows(action, rows, { owner, due }).map(({ id }) => id);
  expect(settled('reassign', 'anna', '')).toEqual(['a']);
  expect(settled('reassign', anyone, '')).toEqual(['b']);
  expect(settled('reassign', '', '')).toEqual([]);
  expect(settled('set-due', '', '2026-12-04')).toEqual(['a']);
  expect(settled('set-due', '', '')).toEqual(['b']);
  expect(settled('withdraw', 'anna', '2026-12-04')).toEqual([]);
  const page = opened('set-due', rows);
  expect(page).toContain('1 of them already has no due date and is left as it is.');
  expect(page).toContain('Change 1 task<');
});
