import { signs, visible } from '../visible';
import { marksOn, type Piece } from './marks';
import { attribute, type Node, typeOf, unknownIn } from './node';
import { notShown, sign } from './sign';

/** The nodes that stand within a line, each as its text or sign. */
const inLine = new Map<string, (node: Node) => string>([
  ['text', ({ text }) => (typeof text === 'string' ? visible(text) : '')],
  ['hardBreak', () => '\n'],
  // People are named by their account ids.
  ['mention', (node) => sign('mention', attribute(node, 'id'))],
  ['emoji', emoji],
  ['date', date],
  ['status', (node) => sign('status', attribute(node, 'text'), attribute(node, 'color'))],
  ['inlineCard', (node) => sign('card', attribute(node, 'url'))],
  ['blockCard', (node) => sign('card', attribute(node, 'url'))],
  ['embedCard', (node) => sign('card', attribute(node, 'url'))],
  ['placeholder', (node) => sign('placeholder', attribute(node, 'text'))],
  ['media', media],
  ['mediaInline', media],
  ['inlineExtension', (node) => extension(node)],
]);

export const isInLine = (node: Node): boolean => inLine.has(typeOf(node));

export function pieceOf(node: Node): Piece {
  return { text: `${inLine.get(typeOf(node))?.(node) ?? ''}${unknownIn(node)}`, marks: marksOn(node) };
}

/** The sign of what an app or a macro shows, which is known to it alone. */
export const extension = (node: Node): string =>
  notShown('extension', ...['extensionType', 'extensionKey', 'text'].map((name) => attribute(node, name)));

/** Two pictures may have the same description. */
function media(node: Node): string {
  const [alt, id, url, type] = ['alt', 'id', 'url', 'type'].map((name) => attribute(node, name));
  return sign('media', alt ?? '', id ?? '', url ?? '', type === 'file' ? '' : (type ?? ''));
}

/** An emoji of Unicode's is text. One of a site's own is a picture, and may have the name of another. */
function emoji(node: Node): string {
  const [text = '', id = '', shortName = ''] = ['text', 'id', 'shortName'].map((name) => attribute(node, name));
  const isText = text !== '' && codesIn(text) === id.toLowerCase().replaceAll('-fe0f', '');
  return isText ? visible(text) : sign('emoji', shortName, text === shortName ? '' : text, id);
}

const codesIn = (text: string): string =>
  Array.from(text, (each) => each.codePointAt(0)?.toString(16))
    .filter((code) => code !== 'fe0f')
    .join('-');

/** The furthest instant that a date can be. */
const furthest = 8.64e15;

/** A day is the day alone, as Jira shows it. */
function date(node: Node): string {
  const timestamp = attribute(node, 'timestamp');
  const isDay = timestamp.trim() !== '' && Math.abs(Number(timestamp)) <= furthest;
  const [day = ''] = isDay ? new Date(Number(timestamp)).toISOString().split('T') : [];
  return day || sign('date', timestamp);
}

/** The sign at the beginning of an item that can be ticked. */
export const tick = (node: Node): string => {
  const state = attribute(node, 'state');
  const box = state === 'DONE' ? 'x' : state === 'TODO' ? ' ' : '';
  return box === '' ? sign('task', state) : `${signs.open}${box}${signs.close}`;
};
