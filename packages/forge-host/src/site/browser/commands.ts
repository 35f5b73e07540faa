/**
 * The page's side of `@forge/bridge` in a frame: one entry per command that the package can send and the platform
 * documents for the modules shown here (developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge). Anything
 * else is refused by name, so that an app can't come to rely on what was never there.
 */
import type { ThemeSettings } from './frame';
import type { AppHistory } from './history';
import { notEmulated } from './not-emulated';

/**
 * The subject of a module's frame, by its fields; the host fills the context from these, never from what the frame
 * says.
 */
export const subjectFields = ['issueKey', 'projectKey', 'requestKey', 'transitionId', 'rule', 'entryPoint'] as const;
export type SubjectField = (typeof subjectFields)[number];
export type Subject = Readonly<Partial<Record<SubjectField, string>>>;

export type FrameSpec = {
  readonly moduleKey: string;
  readonly resource: string;
  readonly subject: Subject;
  /** The address on the site at which a full page begins; only full pages have a history. */
  readonly basePath?: string;
  /** The value that an opener gave its dialog, for `extension.modal`. */
  readonly modal?: unknown;
};

export type Frame = {
  readonly id: string;
  readonly spec: FrameSpec;
  isThemed: boolean;
  applyTheme(theme: ThemeSettings): Promise<unknown>;
  /** Present on frames in a dialog. */
  readonly dialog?: { close(payload?: unknown): void; onClose(callback: (payload?: unknown) => void): void };
};

export type DialogRequest = {
  readonly frame: FrameSpec;
  readonly size: string | { readonly width: string; readonly height?: string };
  /** Shown above the frame; empty for none. */
  readonly title: string;
  /** Its name for who listens, where no title shows. */
  readonly label?: string;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  onClose(payload?: unknown): void;
};

export type FlagRequest = {
  readonly id: string;
  readonly type: 'info' | 'success' | 'warning' | 'error';
  readonly title: string;
  readonly description: string;
  readonly isAutoDismiss: boolean;
  readonly actions: readonly { readonly text: string; onClick(): void }[];
};

/** The page around the frames. */
export type Page = {
  readonly origin: string;
  /** Asks the host, as the person that the page was made for. */
  ask(path: string, body: unknown): Promise<unknown>;
  openDialog(dialog: DialogRequest): void;
  showFlag(flag: FlagRequest): void;
  closeFlag(id: string): void;
  go(url: string, tab: 'same-tab' | 'new-tab'): void;
  reload(): void;
  setTitle(title: string): void;
  theme(): ThemeSettings;
  history(basePath: string): AppHistory;
  /** A workflow rule's screen says how to ask it for its configuration. */
  onConfigure(callback: () => unknown): void;
};

type Fields = Record<string, unknown>;
type Command = (frame: Frame, payload: Fields, given: unknown) => unknown;
type Listener = (payload: unknown) => unknown;

export type Commands = (frame: Frame, command: string, payload: unknown) => Promise<unknown>;

export function createCommands(page: Page): Commands {
  const own = createBus();
  const open = createBus();
  const about = ({ spec }: Frame) => ({ moduleKey: spec.moduleKey, subject: spec.subject, modal: spec.modal });

  const navigate: Command = (_frame, { type, ...location }) => {
    page.go(locate(page.origin, location), type === 'new-tab' ? 'new-tab' : 'same-tab');
  };

  const table: Record<string, Command> = {
    getContext: (frame) => page.ask('/host/context', about(frame)),
    invoke: (frame, { functionKey, payload, invokeType, metadata }) => {
      if (invokeType !== undefined) throw notImplemented(`invoke as ${text(invokeType)}`);
      if (metadata !== undefined) throw notImplemented('invoke with rate limit properties');
      return page.ask('/host/invoke', { ...about(frame), functionKey, payload });
    },
    fetchProduct: (_frame, { product, restPath, fetchRequestInit, isMultipartFormData }) => {
      if (product !== 'jira') throw notImplemented(`a request to ${text(product)}`);
      if (isMultipartFormData === true) throw notImplemented('a request with a file');
      const { method, headers, body } = asFields(fetchRequestInit);
      return page.ask('/host/fetch-product', { restPath, method, headers, body });
    },
    openModal: (frame, { resource, size, context, title, closeOnEscape, closeOnOverlayClick, onClose }) => {
      page.openDialog({
        frame: {
          moduleKey: frame.spec.moduleKey,
          resource: typeof resource === 'string' ? resource : frame.spec.resource,
          subject: frame.spec.subject,
          modal: context ?? {},
        },
        size: (size as DialogRequest['size'] | undefined) ?? 'medium',
        title: text(title),
        closeOnEscape: closeOnEscape !== false,
        closeOnOverlayClick: closeOnOverlayClick !== false,
        onClose: asFunction(onClose),
      });
      return true;
    },
    close: (frame, _payload, given) => {
      if (!frame.dialog) return false;
      frame.dialog.close(given);
      return true;
    },
    onClose: (frame, _payload, given) => {
      if (!frame.dialog || typeof given !== 'function') return false;
      frame.dialog.onClose(given as (payload?: unknown) => void);
      return true;
    },
    // None of the modules shown here is a form of the product's that could be submitted, or a view that it opens.
    submit: () => false,
    open: () => false,
    refresh: () => page.reload(),
    refreshIssueView: () => page.reload(),
    reload: () => page.reload(),
    navigate,
    getUrl: (_frame, location) => locate(page.origin, location),
    showFlag: (_frame, flag) => {
      page.showFlag({
        id: text(flag.id),
        type: isFlagType(flag.type) ? flag.type : 'info',
        title: text(flag.title),
        description: text(flag.description),
        isAutoDismiss: flag.isAutoDismiss === true,
        actions: asList(flag.actions).map((action) => ({
          text: text(asFields(action).text),
          onClick: asFunction(asFields(action).onClick),
        })),
      });
      return true;
    },
    closeFlag: (_frame, { id }) => {
      page.closeFlag(text(id));
      return true;
    },
    createHistory: (frame) => {
      if (frame.spec.basePath === undefined)
        throw new Error('createHistory is for full pages, which this module is not');
      return page.history(frame.spec.basePath);
    },
    changeWindowTitle: (frame, _payload, given) => {
      if (frame.spec.basePath === undefined)
        throw new Error('The window title is for full pages, which this module is not');
      page.setTitle(text(given));
    },
    enableTheming: async (frame) => {
      frame.isThemed = true;
      await frame.applyTheme(page.theme());
    },
    getFrameId: (frame) => frame.id,
    emitReadyEvent: () => undefined,
    emit: (_frame, { event, payload }) => own.emit(text(event), payload),
    on: (_frame, { event, callback }) => own.on(text(event), asFunction(callback)),
    emitPublic: (_frame, { event, payload }) => open.emit(text(event), payload),
    onPublic: (_frame, { event, callback }) => open.on(text(event), asFunction(callback)),
    // Sent by `workflowRules.onConfigure` of `@forge/jira-bridge`.
    setWorkflowRuleConfigurationCallback: (frame, { data }) => {
      const { onConfigure } = asFields(data);
      const { transitionId, entryPoint } = frame.spec.subject;
      if (typeof onConfigure !== 'function' || transitionId === undefined || entryPoint === 'view') return false;
      page.onConfigure(onConfigure as () => unknown);
      return true;
    },
    isRovoEnabled: () => false,
  };

  return async (frame, command, payload) => {
    const run = Object.hasOwn(table, command) ? table[command] : undefined;
    if (!run)
      throw notImplemented(Object.hasOwn(notEmulated, command) ? `${command}: ${notEmulated[command]}` : command);
    return run(frame, asFields(payload), payload);
  };
}

/** Events go to every frame of the app on the page, the sender's own listeners included. */
function createBus() {
  const listeners = new Map<string, Set<Listener>>();
  return {
    emit: (event: string, payload: unknown) => {
      for (const listener of listeners.get(event) ?? []) void listener(payload);
    },
    on: (event: string, listener: Listener) => {
      const those = listeners.get(event) ?? new Set();
      listeners.set(event, those.add(listener));
      return { unsubscribe: () => void those.delete(listener) };
    },
  };
}

/** The address that a `router` location leads to: its own, or that of one of the product's places by name. */
function locate(origin: string, location: Fields): string {
  const { url, target } = location;
  if (typeof url === 'string') {
    const to = new URL(url, origin);
    if (!['http:', 'https:', 'mailto:'].includes(to.protocol))
      throw new Error(`The site does not navigate to ${to.protocol}`);
    return to.href;
  }
  const place = (key: string) => encodeURIComponent(text(location[key]));
  switch (target) {
    case 'issue':
      return `${origin}/browse/${place('issueKey')}`;
    case 'projectSettingsDetails':
      return `${origin}/projects/${place('projectKey')}/settings`;
    case 'module':
      return `${origin}/projects/${place('projectKey')}/apps/${place('moduleKey')}`;
    default:
      throw notImplemented(`navigation to ${text(target)}`);
  }
}

function notImplemented(what: string): Error {
  return new Error(`The local host does not implement ${what}`);
}

function isFlagType(value: unknown): value is FlagRequest['type'] {
  return typeof value === 'string' && ['info', 'success', 'warning', 'error'].includes(value);
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asFunction(value: unknown): (given?: unknown) => void {
  return typeof value === 'function' ? (value as (given?: unknown) => void) : () => undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);
}
