import { useEffect, useState } from 'react';

/**
 * A part of an engagement as it stands in a form. It begins anew when that very part is changed elsewhere, and outlives
 * every other change.
 * @param part as it is stored
 * @param onDirty is told whether there is something to lose; must keep its identity between renders
 */
export function useSectionDraft<Part>(part: Part, onDirty: (isDirty: boolean) => void) {
  const stored = JSON.stringify(part);
  const [edited, setEdited] = useState({ stored, value: part });
  const value = edited.stored === stored ? edited.value : part;
  const isDirty = JSON.stringify(value) !== stored;

  useEffect(() => {
    onDirty(isDirty);
    return () => onDirty(false);
  }, [isDirty, onDirty]);

  return {
    draft: value,
    isDirty,
    edit: (changes: Partial<Part>) => setEdited({ stored, value: { ...value, ...changes } }),
    discard: () => setEdited({ stored, value: part }),
  };
}
