import { signs, visibleLine } from '../visible';
import { attribute, isObject, type Node, typeOf } from './node';
import { digestOf, isEditors, word } from './sign';

/** A mark on a text as the signs around it. */
export type Mark = { readonly open: string; readonly close: string };

/** Text, or the sign of something, in a line, with the marks on it, outermost first. */
export type Piece = { readonly text: string; readonly marks: readonly Mark[] };

type Reading = { readonly attributes: readonly string[]; readonly read: (mark: Node) => Mark };

const around = (open: string, close = open): Reading => ({
  attributes: [],
  read: () => ({ open: `${signs.open}${open}`, close: `${close}${signs.close}` }),
});

/** A mark by its name and what is said of it. */
const named = (name: string, ...attributes: readonly string[]): Reading => ({
  attributes,
  read: (mark) => ({
    open: `${signs.open}${[name, ...attributes.map((each) => word(attribute(mark, each).toLowerCase()))].join(' ')}: `,
    close: signs.close,
  }),
});

const subOrSup: Reading = {
  attributes: ['type'],
  read: (mark) => {
    const type = attribute(mark, 'type');
    const read = type === 'sup' ? around('^{', '}') : type === 'sub' ? around('_{', '}') : named('subsup', 'type');
    return read.read(mark);
  },
};

const link: Reading = {
  attributes: ['href', 'title', 'id', 'collection', 'occurrenceKey'],
  read: (mark) => {
    // A bracket in the address could be taken for the one before it.
    const address = visibleLine(attribute(mark, 'href')).replace(/[\s\]]/g, encodeURIComponent);
    const title = visibleLine(attribute(mark, 'title'));
    return {
      open: `${signs.open}[`,
      close: `](${address}${title && ` ${title.replaceAll(']', '%5D')}`})${signs.close}`,
    };
  },
};

/** The marks that are read, in the order in which they stand around a text, and the attributes of each. */
const readings = new Map<string, Reading>([
  ['indentation', named('indentation', 'level')],
  ['border', named('border', 'color', 'size')],
  ['link', link],
  ['backgroundColor', named('background', 'color')],
  ['textColor', named('color', 'color')],
  ['strike', around('~~')],
  ['strong', around('**')],
  ['em', around('//')],
  ['underline', around('__')],
  ['subsup', subOrSup],
  ['code', around('`')],
]);

/**
 * The marks that change nothing of what is read: how wide, how large and on which side a text stands, where comments
 * on it are, and what apps connect it with.
 */
const unread = new Set(['alignment', 'breakout', 'fontSize', 'annotation', 'fragment', 'dataConsumer']);

/** The marks on a node, whatever their order, and one sign for all that nothing here knows. */
export function marksOn({ marks }: Node): Mark[] {
  const known = new Map<string, Node>();
  const unknown: unknown[] = [];
  for (const each of Array.isArray(marks) ? marks : []) {
    const type = isObject(each) ? typeOf(each) : '';
    if (unread.has(type)) continue;
    // A text has a mark of each type once.
    if (isObject(each) && isRead(each) && !known.has(type)) known.set(type, each);
    else unknown.push(each);
  }
  const read = [...readings].flatMap(([type, { read }]) => {
    const mark = known.get(type);
    return mark ? [read(mark)] : [];
  });
  if (unknown.length === 0) return read;
  const names = [...new Set(unknown.map((each) => (isObject(each) ? word(typeOf(each)) : '')))].sort();
  const digests = unknown.map(digestOf).sort();
  const open = `${signs.open}?mark ${[...names, digestOf(digests)].join(' ')}: `;
  return [{ open, close: signs.close }, ...read];
}

/** Whether all of a mark is known: its type, its attributes, and that it has nothing else. */
function isRead(mark: Node): boolean {
  const { type: _, attrs, ...rest } = mark;
  const attributes = readings.get(typeOf(mark))?.attributes;
  const isKnown = ([name, value]: [string, unknown]) =>
    isEditors(name) || value === null || (attributes?.includes(name) && typeof value !== 'object');
  const given = attrs ?? {};
  return (
    attributes !== undefined &&
    isObject(given) &&
    Object.entries(given).every(isKnown) &&
    Object.keys(rest).length === 0
  );
}

/** Pieces side by side as one text: a mark stands once around all that have it. */
export function joined(pieces: readonly Piece[]): string {
  const texts: string[] = [];
  for (let at = 0, end = 0; at < pieces.length; at = end) {
    const [mark] = pieces[at]?.marks ?? [];
    for (end = at + 1; end < pieces.length && isSame(pieces[end]?.marks[0], mark); ) end++;
    const run = pieces.slice(at, end);
    const inside = mark && run.map(({ text, marks }) => ({ text, marks: marks.slice(1) }));
    texts.push(inside ? within(mark, joined(inside)) : run.map(({ text }) => text).join(''));
  }
  return texts.join('');
}

const isSame = (one: Mark | undefined, other: Mark | undefined): boolean =>
  one?.open === other?.open && one?.close === other?.close;

/** A text with the marks on a node around it. Marks on nothing can't be seen, but what is unknown is named. */
export const markedAs = (node: Node, text: string): string =>
  marksOn(node)
    .filter(({ open }) => text !== '' || open.startsWith(`${signs.open}?`))
    .reduceRight((inside, mark) => within(mark, inside), text);

/** An address that links to itself is read as the address. */
const within = ({ open, close }: Mark, text: string): string =>
  close === `](${text})${signs.close}` ? text : `${open}${text}${close}`;
