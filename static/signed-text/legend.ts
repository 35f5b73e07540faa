import type { ContentChange, CoveredField } from '../../src/contract/gate/content';
import type { Texts } from '../i18n/texts';

/** The signs that stand in covered texts for what is not text, by the names of their explanations. */
const signs = {
  strike: /‹~~/,
  strong: /‹\*\*/,
  em: /‹\/\//,
  underline: /‹__/,
  mono: /‹`/,
  raised: /‹\^\{/,
  lowered: /‹_\{/,
  color: /‹color /,
  background: /‹background /,
  border: /‹border /,
  indentation: /‹indentation /,
  link: /‹\[/,
  heading: /‹h\d/,
  ticked: /‹x›/,
  open: /‹ ›/,
  task: /‹task/,
  decision: /‹decision/,
  mention: /‹mention/,
  emoji: /‹emoji/,
  status: /‹status/,
  card: /‹card/,
  placeholder: /‹placeholder/,
  media: /‹media/,
  caption: /‹caption/,
  date: /‹date/,
  code: /‹code[:›]/,
  quote: /‹quote/,
  panel: /‹panel/,
  expand: /‹expand/,
  column: /‹column/,
  rule: /‹rule/,
  table: /‹table/,
  head: /‹=/,
  spans: /‹\d+×/,
  lines: /¶/,
  elsewhere: /‹\?(?:extension|syncBlock)[:›]/,
  unknown: /‹\?(?!(?:extension|syncBlock)[:›])/,
  unseen: /‹U\+/,
  more: /‹…/,
} as const;

/** The explanations of the signs that occur in some texts. */
export function legendOf(texts: readonly string[], { t }: Pick<Texts, 't'>): string[] {
  const all = texts.join('\n');
  const names = Object.keys(signs) as (keyof typeof signs)[];
  return names.filter((name) => signs[name].test(all)).map((name) => t(`signed-text.${name}`));
}

export const textsOfFields = (fields: readonly CoveredField[]): string[] =>
  fields.flatMap(({ name, text, files = [] }) => [name, text, ...files.map((file) => file.name)]);

export const textsOfChanges = (changes: readonly ContentChange[]): string[] =>
  changes.flatMap((change) => {
    if (change.part === 'file') return [change.before?.name ?? '', change.after?.name ?? ''];
    return change.part === 'field' || change.part === 'field-name' || change.part === 'order'
      ? [change.before, change.after]
      : [];
  });
