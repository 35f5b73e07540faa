import type { TextKey } from '../../i18n/keys';

/** The words for an ask that no longer was what the screen showed. */
export type StaleWords = { readonly title: TextKey; readonly text: TextKey };
