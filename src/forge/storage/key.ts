/** Keys are unique over all entities, because a batch or a transaction names each key once. */
export const keyOf = (kind: string, id: string): string => `${kind}:${id}`;

/** The id in a key: a list gives what it names without reading the records themselves. */
export const idIn = (key: string): string => key.slice(key.indexOf(':') + 1);
