/** An entity property that Jira indexes for searches: the manifest's `jira:entityProperty`. */
export type IndexedProperty = {
  readonly propertyKey: string;
  readonly entityType?: string;
  readonly values: readonly IndexedValue[];
};

export type IndexedValue = {
  readonly path: string;
  readonly type: 'number' | 'string' | 'text' | 'user' | 'date';
  /** The name of the field in JQL. */
  readonly searchAlias?: string;
};
