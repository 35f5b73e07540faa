/**
 * The format of a host's state: of its own tables, and of what the app keeps in them. State in another format is
 * recognised instead of being half read. Nothing brings it up to date: it is there to try things out, and is made anew.
 */
import type { HostState } from './host-state';

/** Raise it with every change of the host's own tables that older state does not fit. */
const ownFormat = 1;

const formatWith = (appFormat: string | undefined) => `${ownFormat} ${appFormat ?? ''}`;

/** Notes the format of a state that begins. */
export function keepFormat(state: HostState, appFormat: string | undefined): void {
  state.write('format', formatWith(appFormat));
}

/** Whether a state has this format, or has not begun. State that was kept before formats were noted has another one. */
export function hasFormat(state: HostState, appFormat: string | undefined): boolean {
  return state.read('boots') === undefined || state.read('format') === formatWith(appFormat);
}

export class OtherFormat extends Error {
  /** @param database the file that holds the state */
  constructor(readonly database: string) {
    super(`The state in ${database} was kept by another version, and this one can't read it`);
  }
}
