import type { AskKind } from '../../contract/calls/ask';
import type { Result } from '../../contract/result';
import type { BrowsableProject } from '../../core/access/team';
import type { AskItems, AskState } from '../../core/kinds/ask-kinds';
import { accept, refuse } from '../../core/result';
import { browseProject } from '../access/project';
import type { Ports } from '../ports/ports';

/** Enough for a screen, and far below what a reply may weigh. */
const enough = 100;

/** A page of a list, before it is made into rows: these take the proof that the caller may browse the project. */
export type FoundAsks<K extends AskKind> = {
  readonly project: BrowsableProject;
  readonly asks: readonly AskItems[K][];
  /** For `after`; null at the end. */
  readonly next: string | null;
};

/**
 * The asks of one kind and in one state that a project has, as queries see them, for who may browse it. Storage's pages may
 * be short or empty: they are read until there are enough rows, or time is short.
 */
export async function listAsks<K extends AskKind>(
  ports: Ports,
  kind: K,
  projectId: string,
  { state, after }: { readonly state: AskState<K>; readonly after?: string | undefined },
): Promise<Result<FoundAsks<K>>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const found: AskItems[K][] = [];
  let cursor = after;
  do {
    const page = await ports.storage.listAsks(kind, projectId, state, cursor);
    if (!page) return refuse('field-invalid', { field: 'after' });
    // The cursor came from a browser: whatever it led to, only this project is shown.
    found.push(...page.asks.filter((ask) => ask.projectId === projectId && ask.state.name === state));
    cursor = page.cursor;
  } while (cursor !== undefined && found.length < enough && ports.hasTime());
  return accept({ project: project.value, asks: found, next: cursor ?? null });
}
