import { type RefObject, useCallback } from 'react';

/** Moves the focus to a form's first field at fault, once its error has been drawn. */
export function useFocusOnError(form: RefObject<HTMLElement | null>): () => void {
  return useCallback(() => {
    requestAnimationFrame(() => {
      const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
      // A group of choices is wrong as a whole, and can't be stood on.
      (wrong?.querySelector<HTMLElement>('input') ?? wrong)?.focus();
    });
  }, [form]);
}
