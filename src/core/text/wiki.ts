/**
 * People's words inside Jira's wiki markup: without this, a title could mention somebody, embed an image or hide text
 * in a macro. Emphasis and lists are left to the markup: they change how the words look, not what they say.
 */
export const literalInWiki = (text: string): string =>
  // An invisible joiner after a backslash keeps it from escaping the escape, as in `\\[~accountid:…]`.
  text.replace(/\\/g, '\\\u2060').replace(/[[\]{}!|]/g, '\\$&');
