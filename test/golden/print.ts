/**
 * JSON for readers and for short diffs: what fits into a line is on one, the rest on a line each. A thing with an id that
 * stands further up in the same words is only named.
 */
export function print(value: unknown): string {
  const found = new Set<string>();

  const lines = (said: unknown, indent: string): string => {
    const inOne = JSON.stringify(said);
    if (indent.length + inOne.length <= width || typeof said !== 'object' || said === null) return inOne;
    if ('id' in said && inOne.length > long) {
      if (found.has(inOne)) return JSON.stringify({ id: said.id, and: 'as above' });
      found.add(inOne);
    }
    const inner = `${indent} `;
    const parts = Array.isArray(said)
      ? said.map((each) => lines(each, inner))
      : Object.entries(said).map(([key, each]) => `${JSON.stringify(key)}: ${lines(each, inner)}`);
    const [open, close] = Array.isArray(said) ? '[]' : '{}';
    return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
  };
  return `${lines(value, '')}\n`;
}

const width = 118;
const long = 200;
