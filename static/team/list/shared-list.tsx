import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import type { Listed } from './cursor';
import type { Source } from './read-list';
import { type List, useList } from './use-list';

/** A list of the project, whatever its rows are. */
export type AnySource = Source<Listed, string>;
type Lists = ReadonlyMap<unknown, List<Listed>>;

const SharedLists = createContext<Lists>(new Map());

type SharedListProps = { source: AnySource; isWanted: boolean; children: ReactNode };

/** Loads a list once for all that look at it: its tab, and the overview. */
export function SharedList({ source, isWanted, children }: SharedListProps) {
  const around = useContext(SharedLists);
  const list = useList(source, isWanted);
  const lists = useMemo<Lists>(() => new Map([...around, [source, list]]), [around, source, list]);
  return <SharedLists.Provider value={lists}>{children}</SharedLists.Provider>;
}

type HeldListsProps = { isHeld: boolean; children: ReactNode };

/** The lists as those within see them: while they are held, as they were before. */
export function HeldLists({ isHeld, children }: HeldListsProps) {
  const lists = useContext(SharedLists);
  const before = useRef(lists);
  useEffect(() => {
    if (!isHeld) before.current = lists;
  }, [isHeld, lists]);
  return <SharedLists.Provider value={isHeld ? before.current : lists}>{children}</SharedLists.Provider>;
}

/** The list that comes from a source, which keeps its rows' type. */
export function useSharedList<Row extends Listed, State extends string>(source: Source<Row, State>): List<Row> {
  return listIn(useContext(SharedLists), source) as unknown as List<Row>;
}

/** All lists that are shared here. @returns the list of a source */
export function useSharedLists(): (source: AnySource) => List<Listed> {
  const lists = useContext(SharedLists);
  return (source) => listIn(lists, source);
}

function listIn(lists: Lists, source: unknown): List<Listed> {
  const list = lists.get(source);
  if (!list) throw new Error('No such list around this component');
  return list;
}
