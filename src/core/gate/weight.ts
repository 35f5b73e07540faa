/** The weight of a gate among asks of the same day: a signature holds up as much as a decision does. */
export const gateWeight = 0;
