import type { TaskTerms } from './task';

export const taskTemplateLimits = { perProject: 50, tasks: 200 } as const;

export type TemplateName = { readonly id: string; readonly name: string; readonly tasks: number };

/** A set of tasks whose days are counted in the customer's working days from a day that is chosen when it is used. */
export type Template = { readonly id: string; readonly name: string; readonly tasks: readonly TemplateTask[] };

export type TemplateTask = Omit<TaskTerms, 'due' | 'dueReason' | 'isEvenNow'> & {
  readonly dueAfter: number | null;
  /** Null: active at once. */
  readonly activeAfter: number | null;
};

/** Without an id, a new one; `attempt` keeps a call sent twice from making two. */
export type SaveTemplate = { attempt: string; templateId: string | null; name: string; tasks: readonly TemplateTask[] };
