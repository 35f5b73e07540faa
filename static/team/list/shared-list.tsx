import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Listed } from './cursor';
import { type List, type Source, useList } from './use-list';

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
