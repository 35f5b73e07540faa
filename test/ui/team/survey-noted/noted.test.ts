import { expect, it } from 'vitest';
import { checkNoted } from '../../../../static/team/survey/noted/noted-form';

it.each([
  [{ day: '', text: 'x' }, ['day']],
  [{ day: '2026-02-30', text: ' ' }, ['day', 'text']],
  [{ day: '2026-02-03', text: 'x'.repeat(121) }, ['text']],
  [{ day: '2026-02-03', text: 'x' }, []],
])('something is noted with a day and a text: %o', (draft, faults) => {
  expect(Object.keys(checkNoted(draft, 120))).toEqual(faults);
});
