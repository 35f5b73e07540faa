/** Forge's facts of the invocation that is running. */
export { __getRuntime, getAppContext } from '@forge/api/out/api/runtime';
