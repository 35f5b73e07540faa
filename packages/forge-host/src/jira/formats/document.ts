/** Atlassian Document Format (developer.atlassian.com/cloud/jira/platform/apis/document/structure): checks and text. */
import { isObject, type Json } from './body';

export type Document = Json;

/** Whether a value is a document that Jira would take: the envelope, and a type on every node. */
export function isDocument(value: unknown): value is Document {
  return isObject(value) && value.type === 'doc' && value.version === 1 && hasNodes(value);
}

function hasNodes(node: Json): boolean {
  if (node.content === undefined) return node.type !== 'doc';
  return Array.isArray(node.content) && node.content.every((child) => isNode(child));
}

function isNode(value: unknown): boolean {
  if (!isObject(value) || typeof value.type !== 'string') return false;
  if (value.type === 'text') return typeof value.text === 'string' && value.text !== '';
  return hasNodes(value);
}

/** A document of plain paragraphs; single line ends become line breaks. */
export function documentOf(text: string): Document {
  const paragraphs = text.replace(/\r\n?/g, '\n').split(/\n{2,}/);
  return { type: 'doc', version: 1, content: paragraphs.filter((part) => part.trim() !== '').map(paragraph) };
}

function paragraph(text: string): Json {
  const content = text.split('\n').flatMap((line, index) => {
    const node = line === '' ? [] : [{ type: 'text', text: line }];
    return index === 0 ? node : [{ type: 'hardBreak' }, ...node];
  });
  return { type: 'paragraph', content };
}

const blocks = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'rule',
  'tableRow',
  'mediaSingle',
  'taskItem',
  'decisionItem',
]);

/** The words of a document as plain text, which mails and service requests show. */
export function textOf(document: unknown): string {
  const lines: string[] = [''];
  const append = (text: string) => {
    lines[lines.length - 1] += text;
  };
  /** A list stands close below its paragraph, and its items close together; what comes after it stands apart. */
  const closeUp = () => {
    while (lines.at(-1) === '' && lines.at(-2) === '') lines.pop();
  };
  const visit = (node: unknown, bullet: string) => {
    if (!isObject(node)) return;
    if (node.type === 'text') return append(String(node.text ?? ''));
    if (node.type === 'hardBreak') return void lines.push('');
    const attributes = isObject(node.attrs) ? node.attrs : {};
    if (node.type === 'mention' || node.type === 'emoji') append(String(attributes.text ?? attributes.shortName ?? ''));
    if (node.type === 'inlineCard' || node.type === 'blockCard') append(String(attributes.url ?? ''));
    const children = Array.isArray(node.content) ? node.content : [];
    const isList = node.type === 'bulletList' || node.type === 'orderedList';
    if (isList) closeUp();
    if (node.type === 'listItem') append(bullet);
    for (const child of children) visit(child, node.type === 'orderedList' ? '# ' : '* ');
    if (blocks.has(String(node.type))) lines.push('', '');
    if (node.type === 'listItem') closeUp();
    if (isList) lines.push('');
  };
  visit(document, '');
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The words of a text in the form that text searches compare: lower case, one space around each. */
export function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu);
  return words ? ` ${words.join(' ')} ` : '';
}
