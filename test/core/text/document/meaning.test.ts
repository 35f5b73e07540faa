/** Documents that differ in one thing: what is read changes their text and hash, nothing else does, what is unknown is named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredField } from '../../../../src/core/gate/content/covered';

type Json = { readonly type: string; readonly [key: string]: unknown };
type Attributes = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const word = fc.string({ unit: fc.constantFrom(...'ab1~*_/`[](){}:#?|-‹›¦¶é'), minLength: 1, maxLength: 6 });
const color = fc.constantFrom('#ff5630', '#36b37e', '#00b8d9', '#ffffff');
const state = fc.constantFrom('TODO', 'DONE', 'LATER');
const extension = { extensionType: word, extensionKey: word, text: word };
const spans = { colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.integer({ min: 1, max: 3 }), background: color };
const panel = {
  panelType: fc.constantFrom('info', 'note', 'warning', 'error', 'success', 'custom'),
  panelColor: color,
};
const address = word.map((path) => `https://example.com/${encodeURIComponent(path)}`);

/** The attributes of each mark, leaf and block that are read: every one of them changes the text. */
const marks: Readonly<Record<string, Attributes>> = {
  strong: {},
  em: {},
  code: {},
  underline: {},
  strike: {},
  subsup: { type: fc.constantFrom('sub', 'sup') },
  textColor: { color },
  backgroundColor: { color },
  link: { href: address, title: word },
  border: { color, size: fc.integer({ min: 1, max: 3 }) },
};
const leaves: Readonly<Record<string, Attributes>> = {
  mention: { id: word },
  emoji: { shortName: word.map((name) => `:${name}:`), text: word, id: word.map((id) => `own-${id}`) },
  date: { timestamp: fc.integer({ min: 0, max: 20_000 }).map((day) => String(day * 86_400_000)) },
  status: { text: word, color: fc.constantFrom('neutral', 'red', 'green') },
  inlineCard: { url: address },
  placeholder: { text: word },
  inlineExtension: extension,
  mediaInline: { id: word, alt: word, url: address, type: fc.constantFrom('file', 'image') },
};
const blocks: Readonly<Record<string, Attributes>> = {
  heading: { level: fc.integer({ min: 1, max: 6 }) },
  codeBlock: { language: word },
  blockquote: {},
  panel: { ...panel, panelIcon: word, panelIconId: word, panelIconText: word },
  expand: { title: word },
  taskItem: { state },
  decisionItem: { state },
  caption: {},
  layoutColumn: {},
  extension,
  bodiedExtension: extension,
  bodiedSyncBlock: { resourceId: word },
  syncBlock: { resourceId: word },
  blockCard: { url: address },
  embedCard: { url: address },
  media: leaves.mediaInline ?? {},
};
const plainMarks = ['strong', 'em', 'code', 'underline', 'strike'];
const unreadMarks = ['alignment', 'breakout', 'fontSize', 'annotation', 'fragment', 'dataConsumer'];

const withAttributes = (type: string, attributes: Attributes) =>
  fc.record(attributes).map((attrs): Json => ({ type, attrs }));
const oneOf = (kinds: Readonly<Record<string, Attributes>>) =>
  fc.oneof(...Object.entries(kinds).map(([type, attributes]) => withAttributes(type, attributes)));
const marked = fc
  .uniqueArray(oneOf(marks), { selector: ({ type }) => type, maxLength: 3 })
  .chain((each) => word.map((text): Json => ({ type: 'text', text, marks: each })));
const inLine = fc.oneof({ weight: 2, arbitrary: marked }, { weight: 1, arbitrary: oneOf(leaves) });
const paragraph = fc
  .array(inLine, { minLength: 1, maxLength: 3 })
  .map((content): Json => ({ type: 'paragraph', content }));
const texts = word.map((text): Json => ({ type: 'text', text }));

const inBlocks = (content: fc.Arbitrary<Json[]>) =>
  fc.oneof(
    ...Object.entries(blocks).map(([type, attributes]) =>
      fc
        .tuple(withAttributes(type, attributes), type === 'codeBlock' ? texts.map((each) => [each]) : content)
        .map(
          ([node, inside]): Json =>
            ['extension', 'syncBlock', 'blockCard', 'embedCard', 'media'].includes(type)
              ? node
              : { ...node, content: inside },
        ),
    ),
  );
const lists = (content: fc.Arbitrary<Json[]>) =>
  fc.oneof(
    fc
      .array(content, { minLength: 1, maxLength: 2 })
      .chain((items) =>
        fc
          .constantFrom<Json>({ type: 'bulletList' }, { type: 'orderedList', attrs: { order: 3 } })
          .map((list): Json => ({ ...list, content: items.map((inside) => ({ type: 'listItem', content: inside })) })),
      ),
    fc.tuple(content, fc.record(spans)).map(
      ([inside, attrs]): Json => ({
        type: 'table',
        attrs: { isNumberColumnEnabled: false },
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableCell', attrs, content: inside },
              { type: 'tableHeader', content: [] },
            ],
          },
        ],
      }),
    ),
  );
const { tree } = fc.letrec<{ tree: Json; content: Json[] }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, paragraph, inBlocks(tie('content')), lists(tie('content'))),
  content: fc.array(tie('tree'), { minLength: 1, maxLength: 2 }),
}));
const documents = fc.array(tree, { minLength: 1, maxLength: 3 }).map((content): Json => ({ type: 'doc', content }));

type Path = readonly (string | number)[];
const isNode = (value: unknown): value is Json => typeof value === 'object' && value !== null && 'type' in value;

/** Every node in a document, by the way to it. */
function nodesIn(node: Json, path: Path = []): { readonly path: Path; readonly node: Json }[] {
  const content = Array.isArray(node.content) ? node.content.filter(isNode) : [];
  return [{ path, node }, ...content.flatMap((each, at) => nodesIn(each, [...path, 'content', at]))];
}

/** A copy in which one node is another. */
function replaced(value: unknown, [key, ...rest]: Path, by: (node: Json) => Json): unknown {
  if (key === undefined) return by(value as Json);
  if (Array.isArray(value)) return value.map((each, at) => (at === key ? replaced(each, rest, by) : each));
  return { ...(value as Json), [key]: replaced((value as Record<string, unknown>)[key], rest, by) };
}

const numRuns = 200;
const seed = 20261129;
const any = fc.nat();
const covered = (document: unknown) => coveredField('description', 'Description', document);
const readAttributes: Readonly<Record<string, Attributes>> = {
  ...blocks,
  ...leaves,
  tableCell: spans,
  orderedList: { order: fc.integer({ min: 1, max: 9 }) },
  table: { isNumberColumnEnabled: fc.boolean() },
};

describe('a document', () => {
  it('has another text and hash where anything that is read differs', () => {
    fc.assert(
      fc.property(documents, any, any, fc.gen(), (before, which, how, given) => {
        const { path, node } = pick(
          nodesIn(before).filter(({ node }) => changesOf(node).length > 0),
          which,
        );
        const change = pick(changesOf(node), how);
        const after = replaced(before, path, (each) => change(each, given));
        fc.pre(JSON.stringify(after) !== JSON.stringify(before));
        expect(covered(after).text).not.toBe(covered(before).text);
        expect(covered(after).hash).not.toBe(covered(before).hash);
      }),
      { seed, numRuns: 4 * numRuns },
    );
  });
  it('has the same text and hash wherever only that differs which is not read', () => {
    fc.assert(
      fc.property(documents, any, fc.constantFrom(...unreadMarks), (before, which, type) => {
        const { path } = pick(nodesIn(before), which);
        const after = replaced(before, path, (node) => ({
          ...node,
          attrs: { ...(node.attrs as object), localId: 'x' },
          marks: [...((node.marks as []) ?? []), { type, attrs: { id: '1', mode: 'wide' } }],
        }));
        expect(covered(after)).toEqual(covered(before));
      }),
      { seed, numRuns },
    );
  });
  it('has the same text where a word with marks is cut in two', () => {
    fc.assert(
      fc.property(
        fc.array(inLine, { maxLength: 3 }),
        marked,
        fc.array(inLine, { maxLength: 3 }),
        (left, each, right) => {
          const text = String(each.text);
          const halves = [text.slice(0, 1), text.slice(1)].filter(Boolean).map((half) => ({ ...each, text: half }));
          const around = (...content: Json[]) => ({
            type: 'doc',
            content: [{ type: 'paragraph', content: [...left, ...content, ...right] }],
          });
          expect(covered(around(...halves))).toEqual(covered(around(each)));
        },
      ),
      { seed, numRuns },
    );
  });
  it('has the same hash only with the same text', () => {
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        expect(covered(one).hash === covered(other).hash).toBe(covered(one).text === covered(other).text);
      }),
      { seed, numRuns },
    );
  });
  it('names every node, mark and attribute that nothing here knows', () => {
    fc.assert(
      fc.property(documents, any, (before, which) => {
        const { path, node } = pick(nodesIn(before).slice(1), which);
        const unknown = { type: 'newlyMade', attrs: { size: 1 } };
        const isUnread = unreadMarks.includes(node.type);
        expect(isUnread).toBe(false);
        for (const after of [
          replaced(before, path, (each) => ({ ...each, type: 'newlyMade' })),
          replaced(before, path, (each) => ({ ...each, marks: [...((each.marks as []) ?? []), unknown] })),
          replaced(before, path, (each) => ({ ...each, attrs: { ...(each.attrs as object), newlyMade: 1 } })),
          replaced(before, path, (each) => ({ ...each, newlyMade: 1 })),
        ]) {
          expect(covered(after).text).toMatch(/‹\?(newlyMade|mark newlyMade|\w+: newlyMade)\b/);
        }
      }),
      { seed, numRuns },
    );
  });
});

function pick<Each>(from: readonly Each[], which: number): Each {
  fc.pre(from.length > 0);
  return from[which % from.length] as Each;
}

type Change = (node: Json, given: fc.GeneratorValue) => Json;

/** All ways to change one thing in a node that is read. */
function changesOf(node: Json): Change[] {
  const attributes = Object.entries(readAttributes[node.type] ?? {});
  const ofAttributes = attributes.map(
    ([name, values]): Change =>
      (each, given) => ({ ...each, attrs: { ...(each.attrs as object), [name]: given(() => values) } }),
  );
  if (node.type !== 'text') return ofAttributes;
  const own = (node.marks ?? []) as Json[];
  return [
    (each, given) => ({ ...each, text: given(() => word) }),
    ...own.map(
      (_, at): Change =>
        (each) => ({ ...each, marks: own.filter((_each, index) => index !== at) }),
    ),
    ...plainMarks
      .filter((type) => own.every((mark) => mark.type !== type))
      .map(
        (type): Change =>
          (each) => ({ ...each, marks: [{ type }, ...own.slice(1)] }),
      ),
    ...own.flatMap((mark, at) =>
      Object.entries(marks[mark.type] ?? {}).map(
        ([name, values]): Change =>
          (each, given) => ({
            ...each,
            marks: own.with(at, { ...mark, attrs: { ...(mark.attrs as object), [name]: given(() => values) } }),
          }),
      ),
    ),
  ];
}
