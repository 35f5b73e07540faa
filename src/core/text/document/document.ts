import { seenLines, signs } from '../visible';
import { extension, isInLine, pieceOf, tick } from './inline';
import { joined, markedAs, type Piece } from './marks';
import { attribute, contentOf, isKnown, isObject, misplaced, type Node, typeOf, unknownIn } from './node';
import { digestOf, notShown, sign, word } from './sign';
import { rowLines } from './table';

/** Deeper than any editor makes them: what lies deeper is named as not shown. */
const depthAtMost = 40;

/**
 * A document as a text with all that is read in it: a line for each paragraph, item and row, and signs for what is not text
 * (`signs` says why none can be imitated). Two documents that are read differently have different texts, and what is not
 * in the text is not covered. What nothing here knows is named, with a digest of it.
 */
export const textInDocument = (document: unknown): string => seenLines(linesOf([document], 0).join('\n')).join('\n');

/** The lines of what stands one after the other: what stands within a line, until something has lines of its own. */
function linesOf(content: readonly unknown[], depth: number): string[] {
  const lines: string[] = [];
  let run: Piece[] = [];
  const endRun = () => {
    for (const line of cleanLines(joined(run))) lines.push(line);
    run = [];
  };
  for (const each of content) {
    if (each === null || each === undefined) continue;
    const node: Node = isObject(each) ? each : { value: each };
    const isInRun = isInLine(node) || (!isKnown(node) && contentOf(node).length === 0);
    if (isInRun) run.push(pieceOf(node));
    else {
      endRun();
      for (const line of blockLines(node, depth)) lines.push(line);
    }
  }
  endRun();
  return lines;
}

/** Only signs and items are set in: spaces at the beginning of a paragraph are not. */
const cleanLines = (text: string): string[] => (text === '' ? [] : seenLines(text).map((line) => line.trimStart()));

function blockLines(node: Node, depth: number): string[] {
  if (depth > depthAtMost) return [notShown('deep', typeOf(node), digestOf(node))];
  const unknown = unknownIn(node);
  // Around all lines of the node, as a link around a picture.
  const marked = markedAs(node, bodyOf(node, depth).join('\n'));
  return [...(unknown === '' ? [] : [unknown]), ...(marked === '' ? [] : marked.split('\n'))];
}

/** Lines after the sign that they begin with; those after the first are set in. */
const begun = (sign: string, [first = '', ...rest]: readonly string[]): string[] => [
  `${sign}${first}`,
  ...rest.map((line) => `  ${line}`),
];

/** Code as it is set in. */
function codeLines(node: Node): string[] {
  const pieces = contentOf(node).map((each) =>
    isObject(each) && isInLine(each) ? pieceOf(each) : { text: misplaced(each), marks: [] },
  );
  return joined(pieces)
    .split('\n')
    .map((line) => `  ${line}`);
}

function bodyOf(node: Node, depth: number): string[] {
  const inside = () => linesOf(contentOf(node), depth + 1);
  const under = (...head: readonly string[]) => [...head, ...inside().map((line) => `  ${line}`)];
  switch (typeOf(node)) {
    case 'heading':
      return begun(`${signs.open}h${word(attribute(node, 'level'))}${signs.close} `, inside());
    case 'orderedList': {
      const first = Math.trunc(Number(attribute(node, 'order') || 1)) || 0;
      return contentOf(node).flatMap((item, at) => begun(`${first + at}. `, linesOf([item], depth + 1)));
    }
    case 'bulletList':
      return contentOf(node).flatMap((item) => begun('• ', linesOf([item], depth + 1)));
    case 'taskItem':
    case 'blockTaskItem':
      return begun(`${tick(node)} `, inside());
    case 'decisionItem':
      return begun(`${sign('decision', attribute(node, 'state'))} `, inside());
    case 'caption':
      return begun(`${sign('caption')} `, inside());
    case 'taskList':
      // A list in a list is set in.
      return contentOf(node).flatMap((item) => {
        const lines = linesOf([item], depth + 1);
        return isObject(item) && typeOf(item) === 'taskList' ? lines.map((line) => `  ${line}`) : lines;
      });
    case 'codeBlock':
      return [sign('code', attribute(node, 'language')), ...codeLines(node)];
    case 'rule':
      return [sign('rule')];
    case 'panel':
      return under(
        sign(
          'panel',
          ...['panelType', 'panelColor', 'panelIconText', 'panelIcon', 'panelIconId'].map((name) =>
            attribute(node, name),
          ),
        ),
      );
    case 'blockquote':
      return under(sign('quote'));
    case 'expand':
    case 'nestedExpand':
      return under(sign('expand', attribute(node, 'title')));
    case 'layoutColumn':
      return under(sign('column'));
    case 'table':
      return [
        sign('table'),
        ...rowLines(node, (cell) => linesOf(contentOf(cell), depth + 1)).map((line) => `  ${line}`),
      ];
    case 'extension':
    case 'bodiedExtension':
    case 'multiBodiedExtension':
      return under(extension(node));
    case 'syncBlock':
    case 'bodiedSyncBlock':
      return under(notShown('syncBlock', attribute(node, 'resourceId')));
    default:
      return isKnown(node) ? inside() : under();
  }
}
