import { describe, expect, it } from 'vitest';
import { draftIn, faultsOf, isViewOnly, textOf, toggled } from '../../../../static/team/workflow-rule/configuration';

const everything = { subjects: ['issue', 'parent', 'versions'], modes: ['require-reason', 'block'] };

describe('the screen of the workflow rule', () => {
  it('begins with everything, and goes on from what was saved', () => {
    expect(draftIn({})).toEqual(everything);
    expect(draftIn({ validatorConfig: 'nonsense' })).toEqual(everything);
    const saved = { subjects: ['parent'], modes: ['block'] };
    expect(draftIn({ validatorConfig: JSON.stringify(saved) })).toEqual(saved);
    expect(draftIn({ validatorConfig: saved })).toEqual(saved);
  });

  it('gives Jira what it shows, whatever was clicked in which order', () => {
    const none = everything.subjects.reduce(
      (draft, subject) => toggled(draft, 'subjects', subject as 'issue', false),
      draftIn({}),
    );
    const draft = toggled(toggled(none, 'subjects', 'versions', true), 'subjects', 'issue', true);
    expect(textOf(toggled(draft, 'modes', 'require-reason', false))).toBe(
      '{"subjects":["issue","versions"],"modes":["block"]}',
    );
  });

  it('keeps Jira’s dialog open while something is missing, and says what', () => {
    const bare = { subjects: [], modes: [] };
    expect([faultsOf(bare), textOf(bare)]).toEqual([['subjects', 'modes'], undefined]);
    expect(textOf({ ...bare, subjects: ['issue'] })).toBeUndefined();
  });

  it('is only to be read where Jira only shows it', () => {
    expect([{ entryPoint: 'view' }, { entryPoint: 'edit' }, {}].map(isViewOnly)).toEqual([true, false, false]);
  });
});
