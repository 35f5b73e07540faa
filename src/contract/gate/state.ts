export const gateStates = ['draft', 'open', 'satisfied', 'rejected', 'expired', 'invalidated', 'withdrawn'] as const;

export type GateStateName = (typeof gateStates)[number];

/** The reason of a gate that the app withdraws because what it stands on was deleted: screens say it in words. */
export const subjectGone = 'subject-gone';
