import { onFirstUse } from '../../on-first-use';
import { digestOf, isEditors, notShown } from './sign';

/** A node of Atlassian's document format (developer.atlassian.com/cloud/jira/platform/apis/document/structure). */
export type Node = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const typeOf = ({ type }: Node): string => (typeof type === 'string' ? type : '');

/** An attribute as text: empty where there is none. */
export function attribute({ attrs }: Node, name: string): string {
  const value = isObject(attrs) && Object.hasOwn(attrs, name) ? attrs[name] : undefined;
  return isPlain(value) ? String(value) : '';
}

/**
 * The attributes of each type of node: those that a reader sees, which are in the text, and after the bar those that only say
 * how wide something is or where it stands on a screen, and whose words they are not (a person's name, a rendered copy).
 */
const known: Readonly<Record<string, string>> = {
  doc: '',
  text: '',
  paragraph: '',
  heading: 'level',
  bulletList: '',
  orderedList: 'order',
  listItem: '',
  taskList: '',
  taskItem: 'state',
  blockTaskItem: 'state',
  decisionList: '',
  decisionItem: 'state',
  codeBlock: 'language | uniqueId wrap hideLineNumbers',
  blockquote: '',
  panel: 'panelType panelColor panelIconText panelIcon panelIconId',
  rule: '',
  table: 'isNumberColumnEnabled | layout width displayMode',
  tableRow: '',
  tableCell: 'colspan rowspan background | colwidth valign',
  tableHeader: 'colspan rowspan background | colwidth valign',
  expand: 'title',
  nestedExpand: 'title',
  media: 'type id alt url | collection occurrenceKey width height',
  mediaInline: 'type id alt url | collection occurrenceKey width height',
  mediaGroup: '',
  mediaSingle: '| layout width widthType',
  caption: '',
  mention: 'id | text accessLevel userType',
  emoji: 'shortName text id',
  inlineCard: 'url',
  blockCard: 'url | layout width',
  embedCard: 'url | layout width originalHeight originalWidth',
  date: 'timestamp',
  status: 'text color | style',
  hardBreak: '| text',
  placeholder: 'text',
  extension: 'extensionType extensionKey text | layout',
  inlineExtension: 'extensionType extensionKey text',
  bodiedExtension: 'extensionType extensionKey text | layout',
  multiBodiedExtension: 'extensionType extensionKey text | layout',
  extensionFrame: '',
  layoutSection: '| columnRuleStyle',
  layoutColumn: '| width valign',
  syncBlock: 'resourceId',
  bodiedSyncBlock: 'resourceId',
};

const attributesOf = onFirstUse(
  () =>
    new Map(
      Object.entries(known).map(([type, names]) => {
        const [read = '', unread = ''] = names.split('|');
        return [type, { read: wordsOf(read), unread: wordsOf(unread) }];
      }),
    ),
);

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').filter(Boolean));
}

export const isKnown = (node: Node): boolean => attributesOf().has(typeOf(node));

/** The nodes that hold no others. */
const leaves = new Set([
  ...['text', 'rule', 'media', 'mediaInline', 'mention', 'emoji', 'inlineCard', 'blockCard', 'embedCard', 'date'],
  ...['status', 'hardBreak', 'placeholder', 'extension', 'inlineExtension', 'syncBlock'],
]);

export const contentOf = (node: Node): readonly unknown[] =>
  Array.isArray(node.content) && !leaves.has(typeOf(node)) ? node.content : [];

/**
 * The sign of what a node has that nothing here knows, which may mean anything: its type, or something of one that is
 * known. Empty where all is known.
 */
export function unknownIn(node: Node): string {
  const names = attributesOf().get(typeOf(node));
  const { type, attrs, content, marks, text, version, ...rest } = node;
  const attributes = Object.entries(isObject(attrs) ? attrs : { attrs }).filter(
    ([name, value]) => !(names?.unread.has(name) || (names?.read.has(name) && isPlain(value))),
  );
  const isText = typeOf(node) === 'text' && typeof text === 'string';
  const others = {
    ...rest,
    ...(typeof type === 'string' ? {} : { type }),
    ...(isText ? {} : { text }),
    ...(Array.isArray(content) && contentOf(node) === content ? {} : { content }),
    ...(Array.isArray(marks) ? {} : { marks }),
    ...(typeOf(node) === 'doc' ? {} : { version }),
  };
  const unknown = [...attributes, ...Object.entries(others)]
    .filter(([name, value]) => !isEditors(name) && !isNothing(value))
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  if (names && unknown.length === 0) return '';
  return notShown(typeOf(node) || 'node', unknown.map(([name]) => name).join(' '), digestOf(unknown));
}

/** The sign of something in a place where it can't be read. */
export const misplaced = (value: unknown): string =>
  notShown((isObject(value) && typeOf(value)) || 'node', digestOf(value));

const isPlain = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
