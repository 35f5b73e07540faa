/** Fills `{name}` gaps in one pass, so that a fact which itself looks like a gap stays as it is. */
export const fillGaps = (text: string, facts: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (gap, name: string) => (Object.hasOwn(facts, name) ? String(facts[name]) : gap));
