import { UnknownFormat } from '../../app/ports/failure';
import type { Upgrade, Versioned } from '../../core/stored/form';

/** The number of the format that this version of the app writes: formats are counted from 1. */
export const formatNumber = (upgrades: readonly Upgrade[]): number => upgrades.length + 1;

/**
 * Brings something up to date, one format after the other. Everything that is read passes here, before anything else
 * looks into it.
 * @param name the name of the stored form, for the fault
 * @param upgrades of that form, the oldest first: the first makes format 2 of format 1
 * @throws UnknownFormat for a newer format than this version of the app knows, and for what has no number
 */
export function upToDate<Current extends Versioned>(
  name: string,
  stored: Versioned,
  upgrades: readonly Upgrade[],
): Current {
  const { v } = stored;
  const known = formatNumber(upgrades);
  if (typeof v !== 'number' || !Number.isInteger(v) || v < 1 || v > known) throw new UnknownFormat(name, v, known);
  const current = upgrades.slice(v - 1).reduce((older, upgrade) => upgrade(older), stored);
  return { ...current, v: known } as unknown as Current;
}
