import { askingAsUser } from './as-user';
import { occasionReads } from './occasions';

/** Reads of what a checkpoint is to wait for, as the person sees it who plans it. */
export const occasionsAsUser = occasionReads(askingAsUser);
