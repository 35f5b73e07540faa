import { describe, expect, it, vi } from 'vitest';
import {
  createCommands,
  type DialogRequest,
  type FlagRequest,
  type Frame,
  type Page,
} from '../../src/site/browser/commands';

const origin = 'http://localhost:8030';

function setUp(spec: Partial<Frame['spec']> = {}, dialog?: Frame['dialog']) {
  const page = {
    origin,
    ask: vi.fn(async (path: string, body: unknown): Promise<unknown> => ({ path, body })),
    openDialog: vi.fn<(dialog: DialogRequest) => void>(),
    showFlag: vi.fn<(flag: FlagRequest) => void>(),
    closeFlag: vi.fn(),
    go: vi.fn(),
    reload: vi.fn(),
    setTitle: vi.fn(),
    theme: () => ({ attributes: { 'data-color-mode': 'dark' }, sheets: ['/tokens/dark.css'] }),
    history: vi.fn((basePath: string) => ({ basePath }) as never),
    onConfigure: vi.fn(),
  } satisfies Page;
  const frame: Frame = {
    id: 'frame-1',
    spec: { moduleKey: 'panel', resource: 'main', subject: { issueKey: 'LIB-1' }, ...spec },
    isThemed: false,
    applyTheme: vi.fn(async () => undefined),
    ...(dialog && { dialog }),
  };
  const commands = createCommands(page);
  return { page, frame, call: (command: string, payload?: unknown) => commands(frame, command, payload) };
}

describe("the page's side of the bridge", () => {
  it.each(['fetchRemote', 'requestTeamworkGraph', 'toString', '__proto__', 'constructor', 'openRovo', 'noSuchThing'])(
    'refuses %s by name',
    async (command) => {
      await expect(setUp().call(command)).rejects.toThrow(`The local host does not implement ${command}`);
    },
  );

  it('invokes about the frame that asks, whatever its payload claims', async () => {
    const { call } = setUp();
    const payload = { functionKey: 'show', payload: { a: 1 }, moduleKey: 'other', subject: { issueKey: 'LIB-2' } };
    expect(await call('invoke', payload)).toEqual({
      path: '/host/invoke',
      body: { moduleKey: 'panel', subject: { issueKey: 'LIB-1' }, functionKey: 'show', payload: { a: 1 } },
    });
    await expect(call('invoke', { invokeType: 'ui-remote-fetch' })).rejects.toThrow('invoke as ui-remote-fetch');
  });

  it('asks Jira for the frame, and no other product', async () => {
    const { call } = setUp();
    const request = {
      product: 'jira',
      restPath: '/rest/api/3/myself',
      fetchRequestInit: { method: 'GET', headers: [['accept', 'application/json']], body: null },
      isMultipartFormData: false,
    };
    expect(await call('fetchProduct', request)).toEqual({
      path: '/host/fetch-product',
      body: { restPath: '/rest/api/3/myself', method: 'GET', headers: [['accept', 'application/json']], body: null },
    });
    await expect(call('fetchProduct', { ...request, product: 'confluence' })).rejects.toThrow('confluence');
    await expect(call('fetchProduct', { ...request, isMultipartFormData: true })).rejects.toThrow('a file');
  });

  it('opens a dialog whose frame knows what its opener told it', async () => {
    const { call, page } = setUp();
    const onClose = vi.fn();
    expect(await call('openModal', { resource: null, size: 'large', context: { note: 7 }, onClose })).toBe(true);
    const request = page.openDialog.mock.calls[0]?.[0];
    expect(request).toMatchObject({
      size: 'large',
      closeOnEscape: true,
      frame: { moduleKey: 'panel', resource: 'main', subject: { issueKey: 'LIB-1' }, modal: { note: 7 } },
    });
    request?.onClose('done');
    expect(onClose).toHaveBeenCalledWith('done');
  });

  it('closes a frame in a dialog, and says of others that they cannot be closed', async () => {
    expect(await setUp().call('close')).toBe(false);
    expect(await setUp().call('onClose', () => undefined)).toBe(false);
    const dialog = { close: vi.fn(), onClose: vi.fn() };
    const { call } = setUp({}, dialog);
    expect(await call('close', { ok: 1 })).toBe(true);
    expect(dialog.close).toHaveBeenCalledWith({ ok: 1 });
    const callback = () => undefined;
    expect(await call('onClose', callback)).toBe(true);
    expect(dialog.onClose).toHaveBeenCalledWith(callback);
  });

  it('has a history and a window title for full pages only', async () => {
    await expect(setUp().call('createHistory')).rejects.toThrow('full pages');
    await expect(setUp().call('changeWindowTitle', 'Plan')).rejects.toThrow('full pages');
    const { call, page } = setUp({ basePath: '/projects/LIB/apps/plan' });
    expect(await call('createHistory')).toEqual({ basePath: '/projects/LIB/apps/plan' });
    await call('changeWindowTitle', 'Plan');
    expect(page.setTitle).toHaveBeenCalledWith('Plan');
  });

  it('navigates on the site, by address or by name, and nowhere by script', async () => {
    const { call, page } = setUp();
    await call('navigate', { url: '/browse/LIB-3', type: 'same-tab' });
    await call('navigate', { target: 'issue', issueKey: 'LIB-4', type: 'new-tab' });
    expect(page.go.mock.calls).toEqual([
      [`${origin}/browse/LIB-3`, 'same-tab'],
      [`${origin}/browse/LIB-4`, 'new-tab'],
    ]);
    expect(await call('getUrl', { target: 'module', projectKey: 'LIB', moduleKey: 'plan' })).toBe(
      `${origin}/projects/LIB/apps/plan`,
    );
    await expect(call('navigate', { url: 'javascript:alert(1)', type: 'same-tab' })).rejects.toThrow('javascript:');
    await expect(call('navigate', { target: 'dashboard', dashboardId: '1' })).rejects.toThrow('dashboard');
  });

  it('shows flags and takes them away', async () => {
    const { call, page } = setUp();
    const onClick = vi.fn();
    await call('showFlag', { id: 'saved', type: 'success', title: 'Saved', actions: [{ text: 'Undo', onClick }] });
    const flag = page.showFlag.mock.calls[0]?.[0];
    expect(flag).toMatchObject({ id: 'saved', type: 'success', title: 'Saved', isAutoDismiss: false });
    flag?.actions[0]?.onClick();
    expect(onClick).toHaveBeenCalled();
    await call('closeFlag', { id: 'saved' });
    expect(page.closeFlag).toHaveBeenCalledWith('saved');
  });

  it("themes the frame with the page's colours", async () => {
    const { call, frame, page } = setUp();
    await call('enableTheming');
    expect(frame.isThemed).toBe(true);
    expect(frame.applyTheme).toHaveBeenCalledWith(page.theme());
  });

  it('lets the screen of a workflow rule say how to ask for its configuration, and no other frame', async () => {
    const data = { onConfigure: async () => '{}' };
    for (const spec of [{}, { subject: { projectKey: 'LIB', transitionId: '11', entryPoint: 'view' } }]) {
      expect(await setUp(spec).call('setWorkflowRuleConfigurationCallback', { data })).toBe(false);
    }
    const { call, page } = setUp({ subject: { projectKey: 'LIB', transitionId: '11', entryPoint: 'create' } });
    expect(await call('setWorkflowRuleConfigurationCallback', {})).toBe(false);
    expect(await call('setWorkflowRuleConfigurationCallback', { data })).toBe(true);
    expect(page.onConfigure.mock.calls).toEqual([[data.onConfigure]]);
  });

  it('passes events on between the frames of the page, until they unsubscribe', async () => {
    const { call } = setUp();
    const heard = vi.fn();
    const subscription = (await call('on', { event: 'changed', callback: heard })) as { unsubscribe(): void };
    await call('emit', { event: 'changed', payload: 1 });
    await call('emitPublic', { event: 'changed', payload: 2 });
    subscription.unsubscribe();
    await call('emit', { event: 'changed', payload: 3 });
    expect(heard.mock.calls).toEqual([[1]]);
  });
});
