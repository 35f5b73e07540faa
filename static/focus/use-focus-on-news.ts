import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Moves the focus to the place that tells of something, each time that there is something new to tell: what had the
 * focus is often gone by then.
 * @param news what changes with each piece of news; something falsy while there is none
 */
export function useFocusOnNews(news: unknown): RefObject<HTMLDivElement> {
  const target = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (news) target.current?.focus();
  }, [news]);

  return target;
}
