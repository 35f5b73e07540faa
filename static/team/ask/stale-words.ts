import type { TextKey } from '../../i18n/keys';

/** What is said when an ask no longer was what the screen showed. */
export type StaleWords = { readonly title: TextKey; readonly text: TextKey };
