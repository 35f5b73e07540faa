import type { RosterRow } from './roster';

/** A cell is the people of one role and one kind: the smallest group of which results are counted. */
export const cellOf = ({ role, kind }: Pick<RosterRow, 'role' | 'kind'>): string => `${role}.${kind}`;

/** In confidence: the people of all cells that are too small to be counted by themselves. No filter fits it. */
export const restCell = 'rest';
