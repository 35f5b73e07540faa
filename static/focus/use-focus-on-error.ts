import { type RefObject, useCallback } from 'react';

/** Moves the focus to a form's first field at fault, once its error has been drawn. */
export function useFocusOnError(form: RefObject<HTMLElement | null>): () => void {
  return useCallback(() => {
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }, [form]);
}
