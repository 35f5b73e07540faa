import { type RefObject, useEffect, useRef } from 'react';
import type { AccountId } from '../../../../src/contract/common';
import type { Comments } from './use-comments';

/** Somebody's words that are to be shown: another object each time that they are wanted. */
export type WantedWords = { readonly by: AccountId };

type Shown = {
  readonly frame: RefObject<HTMLElement>;
  readonly comments: Comments;
  /** The results are there, and the words with them. */
  readonly isShown: boolean;
  /** Shows the words of everybody. */
  readonly showAll: () => void;
};

/** Leads to somebody's words among the results: it loads the pages up to them, and gives them the focus once. Without any, nothing happens. */
export function useWantedWords(wanted: WantedWords | null, { frame, comments, isShown, showAll }: Shown): void {
  const done = useRef<WantedWords | null>(null);
  const begun = useRef<WantedWords | null>(null);
  const isLoading = useRef(false);
  const { loaded, more } = comments;
  useEffect(() => {
    if (wanted === null || done.current === wanted) return;
    if (begun.current !== wanted) {
      begun.current = wanted;
      showAll();
    }
    if (!isShown || loaded.status !== 'ready') return;
    const words = frame.current?.querySelector<HTMLElement>(`[data-said-by="${CSS.escape(wanted.by)}"]`);
    if (words) {
      done.current = wanted;
      words.focus();
    } else if (loaded.value.next === null) done.current = wanted;
    else if (!isLoading.current) {
      isLoading.current = true;
      void more().then((page) => {
        isLoading.current = false;
        if (!page.ok) done.current = wanted;
      });
    }
  });
}
