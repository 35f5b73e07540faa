import type { PortalAsk } from '../../../src/contract/calls/ask';
import { useDraft, useKeptKeys } from '../../draft/drafts';
import type { Asks } from './asks';

// An ask in confidence can be put off without a trace anywhere else: the tab alone keeps that it was.

const start = 'put-off ';
const keyOf = ({ kind, id }: Pick<PortalAsk, 'kind' | 'id'>): string => `${start}${kind} ${id}`;

/** The note of the tab that its reader has put an ask off. */
export function usePutOffHere(ask: Pick<PortalAsk, 'kind' | 'id'>) {
  const { setDraft, forget } = useDraft<boolean>(keyOf(ask), () => false);
  return { note: () => setDraft(true), forget };
}

/** Asks as they are in this tab: of those that wait for the reader, the ones that were put off here are. */
export function useAsksHere<Holder extends Asks>(holder: Holder): Holder {
  const kept = new Set(useKeptKeys((key) => key.startsWith(start)));
  if (kept.size === 0) return holder;
  const isHere = (ask: PortalAsk) => ask.turn === 'customer' && kept.has(keyOf(ask));
  return { ...holder, asks: holder.asks.map((ask) => (isHere(ask) ? { ...ask, isPutOff: true } : ask)) };
}
