import { describe, expect, it, vi } from 'vitest';
import { createRuleEditor } from '../../src/site/browser/rule-editor';

const place = { projectKey: 'LIB', transitionId: '11', moduleKey: 'review' };

function setUp(ask = vi.fn(async (): Promise<unknown> => null)) {
  const [leave, say] = [vi.fn(), vi.fn()];
  return { ask, leave, say, editor: createRuleEditor({ ask, leave, say }) };
}

describe('the button below a rule’s screen', () => {
  it('asks the app, keeps what it gives, and leaves', async () => {
    const { editor, ask, leave } = setUp();
    editor.onConfigure(() => 'an older form');
    editor.onConfigure(async () => '{"level":1}');
    await editor.save(place);
    expect(ask).toHaveBeenCalledWith('/host/workflow-rule', { ...place, configuration: '{"level":1}' });
    expect(leave).toHaveBeenCalledOnce();
  });

  it.each([
    ['a form that is not complete', async () => undefined, 'Complete the form'],
    ['what is not text', () => ({ level: 1 }), 'not text'],
    ['an app that fails', () => Promise.reject(new Error('No review')), 'No review'],
  ])('stays on %s', async (_, callback, words) => {
    const { editor, ask, leave, say } = setUp();
    editor.onConfigure(callback);
    await editor.save(place);
    expect([ask.mock.calls.length, leave.mock.calls.length]).toEqual([0, 0]);
    expect(say).toHaveBeenCalledWith(expect.stringContaining(words));
  });

  it('stays while the app has not loaded, and where the host refuses', async () => {
    const { editor, leave, say } = setUp(vi.fn(() => Promise.reject(new Error('At most 32 KB'))));
    await editor.save(place);
    editor.onConfigure(() => '{}');
    await editor.save(place);
    expect(say.mock.calls.map(([words]) => words)).toEqual([expect.stringContaining('not loaded'), 'At most 32 KB']);
    expect(leave).not.toHaveBeenCalled();
  });
});
