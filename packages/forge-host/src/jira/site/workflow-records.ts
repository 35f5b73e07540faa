/** Workflows as Jira keeps them. */
import type { Principal } from '../../platform/ports';

export type StatusCategory = 'new' | 'indeterminate' | 'done';
export type StatusRecord = { readonly id: number; readonly name: string; readonly category: StatusCategory };
export type IssueTypeRecord = { readonly id: number; readonly name: string; readonly hierarchyLevel: number };

export type TransitionRecord = {
  readonly id: number;
  readonly projectId: number;
  readonly name: string;
  /** Null: from anywhere. */
  readonly fromStatusId: number | null;
  readonly toStatusId: number;
  /** Shown to customers in the portal. */
  readonly isForCustomers: number;
  readonly rules: readonly WorkflowRule[];
};

/** A validator or condition of the app on a transition, with what its configuration screen saved. */
export type WorkflowRule = { readonly moduleKey: string; readonly configuration: unknown };

export type WorkflowRuleRun = (
  rule: WorkflowRule & {
    readonly issue: { readonly id: string; readonly key: string };
    readonly transition: { readonly from: { readonly id: string }; readonly to: { readonly id: string } };
    readonly actor: Principal;
  },
) => Promise<{ result: boolean; errorMessage?: string }>;
