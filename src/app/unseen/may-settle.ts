import type { UnseenSubject } from '../../contract/engagement';
import type { Result } from '../../contract/result';
import type { ItemLocation } from '../../core/access/team';
import { accept, refuse } from '../../core/result';
import { accessToItem } from '../access/item';
import type { Ports } from '../ports/ports';

/**
 * Proves that the caller, who acts for the project, may settle what lies there because something else can't be found: they need
 * the usual access to it. Of what lies on the very issue that can't be found, nobody could prove that.
 */
export async function maySettle(ports: Ports, at: ItemLocation, unseen: UnseenSubject): Promise<Result<true>> {
  if (at.issueId === null || ('issueId' in unseen && unseen.issueId === at.issueId)) return accept(true);
  const access = await accessToItem(ports, at);
  if (!access) return refuse('not-found');
  return access.may('EDIT_ISSUES') || access.may('ADMINISTER_PROJECTS') ? accept(true) : refuse('not-allowed');
}
