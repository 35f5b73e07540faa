/** The manifest's text, read. Reading YAML takes longer than most tests, so what a text says is kept. */
import { parse } from 'yaml';

const kept = new Map<string, unknown>();

/** The content of a YAML text: the same frozen value each time. @throws where it is not YAML */
export function readManifestText<Content>(text: string): Content {
  if (!kept.has(text)) kept.set(text, freeze(parse(text)));
  return kept.get(text) as Content;
}

function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}
