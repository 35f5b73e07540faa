/**
 * Stands in for `@atlaskit/platform-feature-flags`, which brings a feature-gate client of 30 KB gzip. Outside of
 * Atlassian's own products that client is never started and replies "off" to everything, and so does this.
 */
export const fg = (_name: string): boolean => false;
export const getBooleanFF = (_name: string): boolean => false;
export const setBooleanFeatureFlagResolver = (): void => {};
