/** The error by which a consumer or a trigger asks to be called again. */
export { InvocationError } from '@forge/events/out/invocationError';
export { InvocationErrorCode } from '@forge/events/out/invocationErrorCode';
