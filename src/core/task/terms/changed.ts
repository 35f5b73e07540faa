import canonicalize from 'canonicalize';
import type { TaskTerms } from '../../../contract/task/task';

const seenOf = ({ title, instructions, type, due, effort, evidenceRule, links, isUrgent }: TaskTerms) => ({
  title,
  instructions,
  type,
  due,
  effort,
  evidenceRule,
  links,
  isUrgent,
});

/** Whether new terms change what the customer sees of a task, and not only what the team keeps with it: the reasons. */
export const isSeenChange = (before: TaskTerms, after: TaskTerms): boolean =>
  canonicalize(seenOf(before)) !== canonicalize(seenOf(after));

/**
 * Whether new terms change a task at all. A reason for a due day that is not said again stays; that something goes out even now
 * is no term: it is said anew each time.
 */
export const isChange = (before: TaskTerms, after: TaskTerms): boolean =>
  isSeenChange(before, after) ||
  before.urgentReason !== after.urgentReason ||
  (after.dueReason !== undefined && after.dueReason !== before.dueReason);
