import type { Texts } from './texts';

/** `Anna, Ben and Cleo`. */
export const formatList = (parts: readonly string[], { language }: Pick<Texts, 'language'>): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
