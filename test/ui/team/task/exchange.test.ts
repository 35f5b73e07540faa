import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import english from '../../../../locales/en-US.json';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamTask } from '../../../../src/contract/task/task';
import { makeTexts } from '../../../../static/i18n/texts';
import { TextsContext } from '../../../../static/i18n/use-texts';
import { TaskParts } from '../../../../static/team/task/details/task-parts';
import { engagement, teamTask } from '../../samples/samples';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
const personOf = (id: string) => ({ name: id, avatar: undefined, isClosed: false });
const shown = (changes: Partial<TeamTask>, engagements: readonly EngagementSummary[] = []) => {
  const task = teamTask('a', changes);
  const parts = createElement(TaskParts, { task, engagements, personOf, issues: new Map(), raid: [] });
  return renderToStaticMarkup(createElement(TextsContext.Provider, { value: texts }, parts));
};
const answered = { what: 'help', by: 'Anna', reason: 'No access' } as const;
const exchange = { answered, words: 'Please suggest a rule.' };

it('shows what the customer said last, and the team’s answer, after the question is gone', () => {
  const page = shown({ exchange });
  for (const said of ['Anna was stuck', 'No access', 'Your team', 'Please suggest a rule.'])
    expect(page).toContain(said);
});
it.each([
  ['2026-12-09', 'Your team agreed to that date.'],
  ['2026-12-07', 'Your team settled on Dec 7, 2026 instead.'],
  [null, 'Your team kept the date that it was to be done by.'],
])('shows which date was asked for, and what was answered: %s', (settled, answer) => {
  const date = { asked: '2026-12-09', settled };
  const page = shown({
    exchange: { answered: { what: 'date', by: 'Anna', reason: 'Stocktaking', date }, words: null },
  });
  for (const said of ['Anna asked for another date: Dec 9, 2026', 'Stocktaking', answer]) expect(page).toContain(said);
});
it('shows a decline’s reason after the task was asked again, though nothing was said with it', () => {
  const page = shown({ exchange: { answered: { ...answered, what: 'decline', reason: 'Not ours' }, words: null } });
  expect(page).toContain('Declined by Anna before');
  expect(page).toContain('Not ours');
});
it('shows no earlier answer beside a new question', () => {
  const blocker = { by: 'Anna', at: '2026-11-20T09:00:00Z', reason: 'Again', owner: 'pm', entryId: 'r1' };
  const page = shown({ exchange, blocker });
  expect(page).toContain('Again');
  expect(page).not.toContain('Please suggest a rule.');
});

it('says who is waited for and not mailed, as the forms do, and nothing of it where nobody is', () => {
  const { engagementId: id } = teamTask('a', {});
  const told = (changes: Partial<TeamTask>, mailsOff = ['ben']) => shown(changes, [engagement({ id, mailsOff })]);
  const said = 'Not mailed, as they have switched off the request’s mails: ';
  const owner = { kind: 'person', accountId: 'ben' } as const;
  expect(told({ owner })).toContain(`${said}ben.`);
  expect(told({ owner: { kind: 'side' } })).toContain(said);
  expect(told({ owner }, ['anna'])).not.toContain(said);
  for (const state of ['planned', 'completed', 'declined', 'confirmed', 'withdrawn'] as const)
    expect(told({ owner, state })).not.toContain(said);
  const blocker = { reason: 'No access', by: 'ben', at: '2026-11-20T09:00:00Z', owner: 'pm', entryId: 'r' };
  expect(told({ owner, blocker })).not.toContain(said);
  const absent = [{ accountId: 'anna', why: 'closed' }] as const;
  const both = shown({ owner: { kind: 'side' } }, [engagement({ id, mailsOff: ['ben'], absent })]);
  expect(both).toMatch(/: ben\. They find it in the portal\. Not told.*: anna/);
});
