/** The signs that Jira's wiki markup draws as small pictures (Text Formatting Notation Guide, "Emoticons"). */
const emoticon = /[:;]-?[()pd]|\((?:y|n|i|x|on|off|flag|flagoff|[/+\-?]|\*[rgby]?)\)/gi;

/** An invisible mark: it has no width, and keeps signs apart that would mean something side by side. */
const joiner = '\u2060';

/**
 * People's words inside Jira's wiki markup: without this, a title could mention somebody, embed an image, hide text in a
 * macro, or be read with pictures instead of what was typed, as "(x)" and "10:00 (n)". Emphasis and lists are left to the
 * markup: they change how the words look, not what they say.
 */
export const literalInWiki = (text: string): string =>
  text
    // After a backslash, so that it does not escape the escape, as in `\\[~accountid:…]`.
    .replace(/\\/g, `\\${joiner}`)
    .replace(emoticon, ([first = '', ...rest]) => first + joiner + rest.join(''))
    .replace(/[[\]{}!|]/g, '\\$&');
