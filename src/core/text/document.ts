/** A node of Atlassian's document format (developer.atlassian.com/cloud/jira/platform/apis/document/structure). */
type Node = { readonly type?: unknown; readonly text?: unknown; readonly attrs?: unknown; readonly content?: unknown };

/** After which a line ends. */
const blocks = new Set([
  'paragraph',
  'heading',
  'listItem',
  'taskItem',
  'decisionItem',
  'tableRow',
  'codeBlock',
  'blockquote',
  'panel',
  'rule',
  'hardBreak',
  'caption',
  'mediaSingle',
  'mediaGroup',
  'blockCard',
  'embedCard',
]);

/** Deeper than any editor makes them: what lies deeper is left out. */
const depthAtMost = 40;

/** The words of a document, without its formatting: a line for each paragraph, item and row. */
export const textInDocument = (document: unknown): string => tidy(linesOf(document, 0));

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n')
    .trim();

function linesOf(node: unknown, depth: number): string {
  if (depth > depthAtMost || typeof node !== 'object' || node === null) return '';
  const { type, text, attrs, content } = node as Node;
  if (typeof text === 'string') return text;
  const parts = (Array.isArray(content) ? content : []).map((each) => linesOf(each, depth + 1));
  const inside = type === 'tableRow' ? parts.map(inOneLine).join(' | ') : parts.join('');
  const title = type === 'expand' || type === 'nestedExpand' ? `${textIn(attrs, 'title')}\n` : '';
  return `${title}${inside || saidBy(type, attrs)}${blocks.has(String(type)) ? '\n' : ''}`;
}

/** A cell may hold paragraphs, and lists. */
const inOneLine = (cell: string): string => tidy(cell).replaceAll('\n', ' ');

/**
 * The text of a node that has none of its own: an emoji, a date, an address. Mentions are left to their account ids.
 */
function saidBy(type: unknown, attrs: unknown): string {
  if (type === 'mention') return `@${textIn(attrs, 'id')}`;
  if (type === 'date') return dayOf(textIn(attrs, 'timestamp'));
  const said = ['text', 'shortName', 'url', 'alt'].map((name) => textIn(attrs, name));
  return said.find((text) => text !== '') ?? '';
}

function textIn(attrs: unknown, name: string): string {
  const value = (typeof attrs === 'object' && attrs !== null ? (attrs as Record<string, unknown>) : {})[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The last instant that a date can be. */
const furthest = 8.64e15;

/** @param timestamp epoch milliseconds, as a text */
const dayOf = (timestamp: string): string =>
  timestamp.trim() !== '' && Math.abs(Number(timestamp)) <= furthest
    ? (new Date(Number(timestamp)).toISOString().split('T')[0] ?? '')
    : '';
