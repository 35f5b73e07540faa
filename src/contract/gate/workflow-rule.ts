import type { GateMode } from './terms';

/** The configuration that the workflow rule's own screens save: which gates it asks, and of which modes. */
export type GateRuleConfiguration = {
  readonly subjects: readonly ('issue' | 'parent' | 'versions')[];
  readonly modes: readonly Exclude<GateMode, 'advise'>[];
};
