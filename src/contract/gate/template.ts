import type { GateTerms } from './terms';

/** Terms without a day and without people: signatories by role. `dueAfter` counts the customer's working days. */
export type GateTemplate = {
  readonly id: string;
  readonly name: string;
  readonly dueAfter: number | null;
  readonly terms: Omit<GateTerms, 'due'>;
};

export type SaveGateTemplate = Omit<GateTemplate, 'id'> & { attempt: string; templateId: string | null };
