import type { PicturedAsk } from '../../ask/pictured';
import { kindNames, type ProjectKinds } from '../../kinds/ask-kinds';
import { useSharedLists } from '../../list/shared-list';

type Pictured = {
  readonly asks: readonly PicturedAsk[];
  /** Whether a list is still being read for the first time: until then, no figure from lists is worth showing. */
  readonly isFirstLoad: boolean;
  /** Whether those of every kind are loaded. */
  readonly areAll: boolean;
};

/** The asks of the project that the pictures are of, of every kind. */
export function usePictured(kinds: ProjectKinds): Pictured {
  const listOf = useSharedLists();
  const loaded = kindNames.map((kind) => ({ kind: kinds[kind], list: listOf(kinds[kind].source) }));
  return {
    asks: loaded.flatMap(({ kind, list }) => [...list.rows.values()].flatMap((row) => kind.pictured(row))),
    isFirstLoad: loaded.some(({ list }) => list.progress.status === 'loading'),
    areAll: loaded.every(({ list }) => list.progress.status === 'done'),
  };
}
