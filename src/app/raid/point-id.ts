import { idFor } from '../identity';

/** The entry of one thing that a signature asks to be put right, by its place among them. */
export const pointId = (signOffId: string, index: number): string => idFor('raid', signOffId, String(index));
