/** Days and times in what a customer opens: which were agreed, which do not count, and by whose clock a time is. */
import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import english from '../../../locales/en-US.json';
import { makeTexts } from '../../../static/i18n/texts';
import { TextsContext } from '../../../static/i18n/use-texts';
import { Status } from '../../../static/portal/gate/sign/state/status';
import { UndoButton } from '../../../static/portal/task/action/action-button';
import SaidBefore from '../../../static/portal/task/said-before';
import { Waiting } from '../../../static/portal/task/waiting';
import { details, portalGate, portalTask } from '../samples/portal-samples';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'Europe/Lisbon' });
const shown = <Props extends object>(Shown: ComponentType<Props>, props: Props): string =>
  renderToStaticMarkup(createElement(TextsContext.Provider, { value: texts }, createElement(Shown, props)));
const at = '2026-11-30T08:18:00.000Z';
const actions = {} as never;

it('a date that was agreed to is told with the day before', () => {
  const told = (before: string | null) => {
    const asked = details({ settledDate: { at, before } });
    return shown(Waiting, { task: portalTask('t', { due: '2026-12-20' }), details: asked, actions });
  };
  expect(told('2026-12-12')).toContain('Another date agreed on Nov 30, 2026: Dec 20, 2026 instead of Dec 12, 2026');
  expect(told(null)).toContain('Due day agreed on Nov 30, 2026: Dec 20, 2026');
});
it('a date that the team has set instead of the one that was asked for is not said to be agreed', () => {
  const told = (before: string | null) => {
    const asked = details({ settledDate: { at, before, isOther: true } });
    return shown(Waiting, { task: portalTask('t', { due: '2026-12-20' }), details: asked, actions });
  };
  expect(told('2026-12-12')).toContain('On Nov 30, 2026 the team set Dec 20, 2026 instead of Dec 12, 2026');
  expect(told(null)).toContain('On Nov 30, 2026 the team set Dec 20, 2026<');
  expect(told(null)).not.toContain('agreed');
});

it('days that are not counted before silence accepts are told beside the day after which it does', () => {
  const uncounted = [
    { from: '2026-11-24', to: '2026-11-26' },
    { from: '2026-11-30', to: '2026-11-30' },
  ];
  const gate = portalGate('g', { deemedAfter: '2026-12-08', uncounted });
  expect(shown(Status, { gate })).toContain('Not counted: Nov 24, 2026 – Nov 26, 2026 and Nov 30, 2026.');
});

it('what was said is told with its day, and a time that runs out with the name of the clock', () => {
  const completion = { comment: 'Done', by: 'you', at } as const;
  expect(shown(SaidBefore, { details: details({ completion }) })).toContain('on Nov 30, 2026<');
  const task = portalTask('t', { state: 'completed', details: details({ undoUntil: at }) });
  expect(shown(UndoButton, { task, actions })).toMatch(/until 8:18\sAM, Western European Time/);
});
