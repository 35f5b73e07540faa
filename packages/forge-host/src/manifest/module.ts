import type { AccountType } from '../platform/people';

export type ModuleDefinition = {
  readonly key: string;
  readonly function?: string;
  readonly resource?: string;
  readonly resolver?: { readonly function?: string };
  readonly dynamicProperties?: { readonly function?: string };
  readonly unlicensedAccess?: readonly AccountType[];
  readonly [property: string]: unknown;
};

/** A module together with its type, as in `jira:issuePanel`. */
export type Module = { readonly type: string; readonly key: string; readonly definition: ModuleDefinition };
