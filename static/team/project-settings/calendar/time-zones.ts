/** All time zones that the browser knows, and the given one. */
export const timeZones = (own: string): string[] =>
  [...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')].filter((zone) => zone !== ''))].sort();
