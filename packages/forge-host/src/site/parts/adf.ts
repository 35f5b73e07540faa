/** Atlassian Document Format as HTML (developer.atlassian.com/cloud/jira/platform/apis/document/structure). */
import { type Html, html, raw } from '../http/html';

type Node = {
  readonly type?: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type?: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly Node[];
};

/** @param document an ADF document, or plain text as older exports have it */
export function renderAdf(document: unknown): Html {
  if (typeof document === 'string') return renderPlain(document);
  if (typeof document !== 'object' || document === null) return html``;
  return html`<div class="adf">${renderNode(document as Node)}</div>`;
}

export function renderPlain(words: string): Html {
  const paragraphs = words.trim().split(/\n{2,}/);
  return html`<div class="adf">${paragraphs.map(
    (paragraph) =>
      html`<p>${paragraph.split('\n').map((line, index) => html`${index > 0 && raw('<br>')}${links(line)}`)}</p>`,
  )}</div>`;
}

/** Plain text as a document: what the comment forms here send to Jira. */
export function toAdf(words: string): unknown {
  const paragraphs = words.trim().split(/\n{2,}/);
  return {
    type: 'doc',
    version: 1,
    content: paragraphs.map((paragraph) => ({
      type: 'paragraph',
      content: paragraph
        .split('\n')
        .flatMap((line, index) => [
          ...(index > 0 ? [{ type: 'hardBreak' }] : []),
          ...(line ? [{ type: 'text', text: line }] : []),
        ]),
    })),
  };
}

function renderNode(node: Node): Html {
  const inside = (node.content ?? []).map(renderNode);
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce(renderMark, html`${node.text}`);
    case 'paragraph':
      return html`<p>${inside}</p>`;
    case 'heading': {
      // The page's own headings come first: the document's begin below them.
      const level = Math.min(6, 2 + (Number(node.attrs?.level) || 1));
      return html`${raw(`<h${level}>`)}${inside}${raw(`</h${level}>`)}`;
    }
    case 'bulletList':
      return html`<ul>${inside}</ul>`;
    case 'orderedList':
      return html`<ol>${inside}</ol>`;
    case 'listItem':
      return html`<li>${inside}</li>`;
    case 'taskList':
    case 'decisionList':
      return html`<ul class="adf-tasks">${inside}</ul>`;
    case 'taskItem':
    case 'decisionItem':
      return html`<li>${node.attrs?.state === 'DONE' ? '☑' : '☐'} ${inside}</li>`;
    case 'blockquote':
      return html`<blockquote>${inside}</blockquote>`;
    case 'codeBlock':
      return html`<pre tabindex="0"><code>${inside}</code></pre>`;
    case 'rule':
      return html`<hr>`;
    case 'hardBreak':
      return html`<br>`;
    case 'panel':
    case 'expand':
    case 'nestedExpand':
      return html`<div class="adf-panel">${attribute(node, 'title') && html`<strong>${attribute(node, 'title')}</strong>`}${inside}</div>`;
    case 'table':
      return html`<div class="table-scroll" tabindex="0"><table>${inside}</table></div>`;
    case 'tableRow':
      return html`<tr>${inside}</tr>`;
    case 'tableHeader':
      return html`<th>${inside}</th>`;
    case 'tableCell':
      return html`<td>${inside}</td>`;
    case 'mention':
      return html`<span class="adf-mention">${attribute(node, 'text') || '@someone'}</span>`;
    case 'emoji':
      return html`${attribute(node, 'text') || attribute(node, 'shortName')}`;
    case 'status':
      return html`<span class="lozenge">${attribute(node, 'text')}</span>`;
    case 'date':
      return html`${new Date(Number(attribute(node, 'timestamp'))).toISOString().slice(0, 10)}`;
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return links(attribute(node, 'url'));
    case 'media':
    case 'mediaInline':
      return html`<span class="adf-media">Attachment ${attribute(node, 'alt')}</span>`;
    default:
      return html`${node.text}${inside}`;
  }
}

function renderMark(inside: Html, mark: { type?: string; attrs?: Readonly<Record<string, unknown>> }): Html {
  switch (mark.type) {
    case 'strong':
      return html`<strong>${inside}</strong>`;
    case 'em':
      return html`<em>${inside}</em>`;
    case 'strike':
      return html`<s>${inside}</s>`;
    case 'underline':
      return html`<u>${inside}</u>`;
    case 'code':
      return html`<code>${inside}</code>`;
    case 'subsup':
      return mark.attrs?.type === 'sub' ? html`<sub>${inside}</sub>` : html`<sup>${inside}</sup>`;
    case 'link': {
      const href = mark.attrs?.href;
      return typeof href === 'string' && isWebAddress(href)
        ? html`<a href="${href}" rel="noopener noreferrer">${inside}</a>`
        : inside;
    }
    default:
      return inside;
  }
}

/** Plain text with its web addresses made links. */
function links(words: string): Html {
  const parts = words.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])/g);
  return html`${parts.map((part, index) =>
    index % 2 === 1 ? html`<a href="${part}" rel="noopener noreferrer">${part}</a>` : part,
  )}`;
}

function isWebAddress(href: string): boolean {
  return /^(https?:|mailto:|\/(?!\/))/i.test(href);
}

function attribute(node: Node, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
