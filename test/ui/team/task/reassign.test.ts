import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import german from '../../../../locales/de-DE.json';
import english from '../../../../locales/en-US.json';
import type { TeamTask } from '../../../../src/contract/task/task';
import { makeTexts } from '../../../../static/i18n/texts';
import { TextsContext } from '../../../../static/i18n/use-texts';
import ReassignForm from '../../../../static/team/task/actions/reassign-form';
import { engagement, teamTask } from '../../samples/samples';

const personOf = (id: string) => ({ name: id, avatar: undefined, isClosed: false });
const textsIn = {
  'en-US': makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' }),
  'de-DE': makeTexts(german, { language: 'de-DE', locale: 'de-DE', timeZone: 'UTC' }),
};

function said(language: keyof typeof textsIn, changes: Partial<TeamTask>): string {
  const props = {
    task: teamTask('t1', changes),
    engagement: engagement(),
    personOf,
    onChanged,
    onStale: onChanged,
    onCancel: onChanged,
  };
  const form = createElement(ReassignForm, props as Parameters<typeof ReassignForm>[0]);
  return renderToStaticMarkup(createElement(TextsContext.Provider, { value: textsIn[language] }, form));
}
const onChanged = async () => {};

const at = '2026-11-20T09:00:00.000Z';
const proposal = { date: '2026-12-09', reason: 'Stocktaking', by: 'anna', at } as const;
const blocker = { by: 'anna', at, reason: 'No access', owner: 'pia', entryId: 'e1' } as const;

it.each([
  ['en-US', 'is still yours to answer', 'as a task to do'],
  ['de-DE', 'ist weiter von Ihnen zu beantworten', 'als offene Aufgabe'],
] as const)('says before a task is reassigned what becomes of a question on it (%s)', (language, kept, anew) => {
  for (const changes of [{ proposal }, { blocker }]) {
    const asked = said(language, { state: 'open', ...changes } as Partial<TeamTask>);
    expect(asked).toContain(kept);
    expect(asked).not.toContain(anew);
  }
  const calm = said(language, { state: 'open' });
  expect(calm).toContain(anew);
  expect(calm).not.toContain(kept);
});
