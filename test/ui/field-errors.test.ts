import { expect, it } from 'vitest';
import { standingErrors } from '../../static/form/field-errors';

it('an error stands beside its field until the field is changed', () => {
  const judged = { title: '', due: '2020-01-01' };
  const errors = { title: { code: 'field-missing' }, due: { code: 'date-in-past' } } as const;
  expect(standingErrors(errors, judged, judged)).toEqual(errors);
  expect(standingErrors(errors, judged, { ...judged, title: 'A' })).toEqual({ due: errors.due });
  expect(standingErrors(errors, judged, { title: 'A', due: '' })).toEqual({});
});
