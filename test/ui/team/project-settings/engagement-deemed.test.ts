import { describe, expect, it } from 'vitest';
import { deemedFieldsOf, deemedOf } from '../../../../static/team/project-settings/engagement/deemed';

describe('what was agreed about silence', () => {
  it.each([null, { workingDays: 3 }, { workingDays: 60 }])('is read as it was written: %j', (deemed) => {
    expect(deemedOf(deemedFieldsOf(deemed))).toEqual(deemed);
  });
  it('is nothing without the tick, whatever the days say', () => {
    expect(deemedOf({ isAgreed: false, workingDays: '10' })).toBeNull();
    expect(deemedOf({ isAgreed: false, workingDays: 'soon' })).toBeNull();
  });
  it('may be written with spaces around it', () => {
    expect(deemedOf({ isAgreed: true, workingDays: ' 10 ' })).toEqual({ workingDays: 10 });
  });
  it.each(['', '2', '61', '-5', '5.5', '1e1', 'ten', '٥', '9999'])('is refused for %j', (workingDays) => {
    expect(deemedOf({ isAgreed: true, workingDays })).toBeUndefined();
  });
});
