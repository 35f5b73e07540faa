import type { KeyboardEvent } from 'react';

/** Safari sends the key that ended a composition once more, with this code and no sign of the composition. */
const composing = 229;

/**
 * The key that was pressed, for what a field does by keys. While an input method composes a word, keys are the method's: the
 * Enter that confirms a conversion chooses nothing, and the Escape that cancels one closes nothing. Empty then.
 */
export const keyOf = ({ key, nativeEvent: { isComposing, keyCode } }: KeyboardEvent): string =>
  isComposing || keyCode === composing ? '' : key;
