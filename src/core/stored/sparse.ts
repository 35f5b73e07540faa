/** The attributes of a thing that differ from the usual ones: only these need be stored. */
export function unlike(thing: object, other: { readonly [name: string]: unknown }): object {
  const differs = ([name, value]: [string, unknown]) => JSON.stringify(value) !== JSON.stringify(other[name]);
  return Object.fromEntries(Object.entries(thing).filter(differs));
}
