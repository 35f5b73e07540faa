/** Something to know of an ask at a glance. */
export type Fact = { readonly text: string; readonly isAlarming?: boolean };
