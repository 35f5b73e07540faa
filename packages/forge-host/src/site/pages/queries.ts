/** Queries that show what an app makes searchable: one for each alias that its manifest gives a property. */
import type { IndexedProperty, IndexedValue } from '../../jira/jira';
import type { Manifest } from '../../manifest/manifest';

export function queriesOfApp(manifest: Manifest): string[] {
  const properties = manifest
    .modulesOfType('jira:entityProperty')
    .map(({ definition }) => definition as unknown as IndexedProperty);
  return properties
    .filter(({ entityType = 'issue' }) => entityType === 'issue')
    .flatMap(({ values }) => values)
    .flatMap(({ searchAlias, type }) => (searchAlias === undefined ? [] : [queryFor(searchAlias, type)]));
}

function queryFor(alias: string, type: IndexedValue['type']): string {
  switch (type) {
    case 'number':
      return `${alias} > 0`;
    case 'date':
      return `${alias} <= 7d ORDER BY ${alias} ASC`;
    default:
      return `${alias} IS NOT EMPTY`;
  }
}
