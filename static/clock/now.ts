/** The milliseconds by which the server's clock is ahead of the browser's: none before a first reply has told. */
let ahead = 0;

/** Takes the present instant from a reply that has just come. */
export function setClock(at: number): void {
  ahead = at - Date.now();
}

/** The present instant by the server's clock, in epoch milliseconds: the browser's own may be wrong. */
export const now = (): number => Date.now() + ahead;
