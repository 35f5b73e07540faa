import type { CountedAsk } from '../ask/kind';
import type { Poll } from './poll';

/** A poll among all that its issue counts: it waits for those who have not answered. It is closed before it could be overdue. */
export function pollCounted({ state, due, people, answered }: Poll): CountedAsk {
  const isOpen = state.name === 'open';
  return {
    turn: isOpen ? 'customer' : 'nobody',
    isOverdue: false,
    due: isOpen ? due : null,
    people: isOpen ? people.filter((each) => !answered.includes(each)) : [],
  };
}
