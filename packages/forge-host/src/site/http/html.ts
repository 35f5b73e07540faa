/** Markup whose gaps are escaped, so that nothing a person wrote can become an element. */
export type Html = { readonly markup: string };

export type Gap = Html | string | number | null | undefined | false | readonly Gap[];

export function html(parts: TemplateStringsArray, ...gaps: readonly Gap[]): Html {
  let markup = parts[0] ?? '';
  gaps.forEach((gap, index) => {
    markup += render(gap) + (parts[index + 1] ?? '');
  });
  return { markup };
}

/** Trusts `markup` as it is: only for what this site wrote itself. */
export function raw(markup: string): Html {
  return { markup };
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function render(gap: Gap): string {
  if (gap === null || gap === undefined || gap === false) return '';
  if (typeof gap === 'string') return escapeText(gap);
  if (typeof gap === 'number') return String(gap);
  if ('markup' in gap) return gap.markup;
  return gap.map(render).join('');
}
