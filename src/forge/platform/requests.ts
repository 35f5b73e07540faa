/**
 * The files of this folder import `@forge/api` and `@forge/events` by file: Forge's bundler keeps all that a package's
 * index names, and these name three times what a resolver uses.
 */
import { getFetchAPI } from '@forge/api/out/api/fetch';

export const { asApp, asUser } = getFetchAPI();

export { __requestAtlassianAsApp as askPlatformAsApp } from '@forge/api/out/api/fetch';
export { route } from '@forge/api/out/safeUrl';
