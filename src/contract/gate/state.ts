export const gateStates = ['draft', 'open', 'satisfied', 'rejected', 'expired', 'invalidated', 'withdrawn'] as const;

export type GateStateName = (typeof gateStates)[number];
