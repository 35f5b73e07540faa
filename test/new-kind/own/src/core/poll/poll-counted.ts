import type { IsoDate } from '../../contract/common';
import type { CountedAsk } from '../ask/kind';
import type { Poll } from './poll';

/** A poll among all that its issue counts: it waits for those who have not answered. @param today in the customer's time zone */
export function pollCounted({ state, due, people, answered }: Poll, today: IsoDate | undefined): CountedAsk {
  const isOpen = state.name === 'open';
  return {
    turn: isOpen ? 'customer' : 'nobody',
    isOverdue: isOpen && today !== undefined && due < today,
    due: isOpen ? due : null,
    people: isOpen ? people.filter((each) => !answered.includes(each)) : [],
  };
}
