import { expect, it } from 'vitest';
import { recordOf, valueIn } from '../../../src/forge/storage/stored-forms';
import { closedCheckpoint } from '../../core/survey/measures/given';

it('reads a checkpoint of before there were other reminders than the usual ones', () => {
  const checkpoint = closedCheckpoint({});
  const { doc, ...record } = recordOf('checkpoint', checkpoint.id, checkpoint, 1, '2026-11-24T09:00:00.000Z');
  const { reminders: _, ...before } = doc as typeof checkpoint;
  expect(valueIn('checkpoint', { ...record, v: 1, doc: before })).toEqual({ ...checkpoint, reminders: 'usual' });
});
