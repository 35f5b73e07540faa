import { showFlag } from '../../bridge/forge';

let flags = 0;

/** Says at the corner of Jira that a command has taken effect. */
export function flagSuccess(title: string, description: string): void {
  flags += 1;
  showFlag({ id: `countersign-${flags}`, type: 'success', title, description, isAutoDismiss: true });
}
