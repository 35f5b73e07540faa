/** Something to know of an ask at a glance. */
export type AskFact = { readonly text: string; readonly isAlarming?: boolean };
