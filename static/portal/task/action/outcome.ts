import type { Refusal } from '../../../../src/contract/result';
import type { PortalTask } from '../../../../src/contract/task/task';

/** The commands of a customer on a task. `offered` hands it to whoever of their side commands first. */
export type Done =
  | { readonly action: 'completed' | 'declined' | 'accepted' | 'stuck' | 'unstuck' | 'offered' | 'undone' }
  | { readonly action: 'date-proposed'; readonly date: string }
  | { readonly action: 'handed-over'; readonly name: string };

/** The outcome of the customer's last command on a task. */
export type TaskOutcome =
  | { readonly kind: 'done'; readonly done: Done; readonly task: PortalTask }
  | { readonly kind: 'stale'; readonly error: Refusal; readonly isStillOpen: boolean };
