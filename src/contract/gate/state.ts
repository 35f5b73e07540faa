export const gateStates = ['draft', 'open', 'satisfied', 'rejected', 'expired', 'invalidated', 'withdrawn'] as const;

export type GateStateName = (typeof gateStates)[number];

/** The states in which the signatures that a gate has count. */
export const countingStates: readonly GateStateName[] = ['open', 'satisfied', 'rejected'];

/** The states in which nobody is asked, and the team may change the terms without invalidating what it has asked. */
export const settlingStates: readonly GateStateName[] = ['draft', 'rejected', 'expired', 'invalidated'];
