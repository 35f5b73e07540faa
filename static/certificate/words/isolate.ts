/**
 * A name inside a sentence, so that neither its direction nor direction marks that somebody put into it can turn round
 * the words beside it (Unicode UAX #9, isolates). What can do no such thing stays as it is.
 */
export const isolate = (name: string): string => (/[^\u0020-\u024F]/u.test(name) ? `\u2068${name}\u2069` : name);
