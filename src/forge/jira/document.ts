/** Jira's document format (developer.atlassian.com/cloud/jira/platform/apis/document/structure): the little that the app writes. */

type Mark = { readonly type: 'link'; readonly attrs: { readonly href: string } };
type Node = {
  readonly type: string;
  readonly text?: string;
  readonly marks?: readonly Mark[];
  readonly content?: readonly Node[];
};
export type AtlassianDocument = {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly Node[];
};

export const documentOf = (content: readonly Node[]): AtlassianDocument => ({ type: 'doc', version: 1, content });

/** A paragraph whose words Jira reads no markup in. Its line ends stay. @param link an address in it that is to be a link */
export function paragraph(text: string, link?: string): Node {
  const lines = text.split('\n').map((line) => inline(line, link));
  const content = lines.flatMap((nodes, index) => (index === 0 ? nodes : [{ type: 'hardBreak' }, ...nodes]));
  return { type: 'paragraph', ...(content.length > 0 ? { content } : {}) };
}

/** A list without numbers, each of its items a paragraph. */
export const bulletList = (items: readonly string[]): Node => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});

function inline(line: string, link: string | undefined): Node[] {
  const at = link === undefined ? -1 : line.indexOf(link);
  if (link === undefined || at < 0) return words(line);
  const linked = { type: 'text', text: link, marks: [{ type: 'link', attrs: { href: link } }] } as const;
  return [...words(line.slice(0, at)), linked, ...words(line.slice(at + link.length))];
}

/** Jira refuses a text node without text. */
const words = (text: string): Node[] => (text === '' ? [] : [{ type: 'text', text }]);
