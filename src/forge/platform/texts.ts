/** The texts in `locales/`. In a file of its own: it brings lodash, and few bundles write text. */
export { i18n } from '@forge/api/out/api/i18n';
