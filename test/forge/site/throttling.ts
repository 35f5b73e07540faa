/** Storage, or Jira, that throttles from some request on. */
import type { Site } from './site';

/** Lets so many requests to a service through, and none after them. @returns whether there were any */
export function throttleAfter({ host }: Site, through: number, service: 'storage' | 'jira' = 'storage'): () => boolean {
  let requests = 0;
  host.faults.use({
    get [service]() {
      return requests++ < through ? {} : { throttle: 1 };
    },
  });
  return () => requests > through;
}
