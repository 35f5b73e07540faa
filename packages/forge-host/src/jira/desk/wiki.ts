/**
 * Texts that reach JSM's own operations are wiki markup (jira.atlassian.com/secure/WikiRendererHelpAction.jspa), not
 * documents. Of that markup only escapes are read here: headings, macros and emphasis stay as they were written.
 */
import { type Document, documentOf } from '../formats/document';

/** Takes up no room, and keeps a backslash from escaping what follows. */
const wordJoiner = /\u2060/g;
const escapes = /\\([{}[\]!|*_?^~+-])/g;

/** A text in wiki markup as its reader sees it: a document of plain paragraphs. */
export function documentOfWiki(markup: string): Document {
  return documentOf(markup.replace(escapes, '$1').replace(wordJoiner, ''));
}
