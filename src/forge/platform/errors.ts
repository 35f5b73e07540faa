/** The classes that `requests.ts` throws. */
export { NeedsAuthenticationError, ProxyRequestError } from '@forge/api/out/api/errors';
