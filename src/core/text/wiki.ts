/** The signs that Jira's wiki markup draws as small pictures (Text Formatting Notation Guide, "Emoticons"). */
const emoticon = /[:;]-?[()pd]|\((?:y|n|i|x|on|off|flag|flagoff|[/+\-?]|\*[rgby]?)\)/gi;

/** An invisible mark: it has no width, and keeps signs apart that would mean something side by side. */
const joiner = '\u2060';

/** The signs that strike words out, raise or lower them, underline or stress them, where a reader would not see the sign itself. */
const phraseSign = /(?<![\p{L}\p{Nd}])[-*_]|[-*_](?![\p{L}\p{Nd}])|[+^~]|\?(?=\?)|(?<=\?)\?/gu;

/**
 * The beginning of a line that makes a heading, a quotation, a list or a rule of it. Nothing is looked for beyond the line:
 * among many breaks that would be slow.
 */
const lineStart = /^(?=[^\S\n\r\u2028\u2029]*(?:h[1-6]\.|bq\.|#))/gim;

/** Jira knows addresses before all other markup: a backslash would become a part of one. */
const address = /(https?:\/\/\S+)/i;

/**
 * People's words inside Jira's wiki markup: without this, a title could mention somebody, embed an image, hide text in a
 * macro, be struck out or raised, as "-hourly-" and "10^2^", or be read with pictures instead of what was typed, as "(x)" and
 * "10:00 (n)".
 */
export const literalInWiki = (text: string): string =>
  text
    .replace(lineStart, joiner)
    .split(address)
    .map((part, index) => (index % 2 === 0 ? withoutMarkup(part) : withoutLinks(part)))
    .join('');

const withoutMarkup = (text: string): string => withoutLinks(text).replace(phraseSign, '\\$&');

const withoutLinks = (text: string): string =>
  text
    // After a backslash, so that it does not escape the escape, as in `\\[~accountid:…]`.
    .replace(/\\/g, `\\${joiner}`)
    .replace(emoticon, ([first = '', ...rest]) => first + joiner + rest.join(''))
    .replace(/[[\]{}!|]/g, '\\$&');
