/** Commands of the bridge that the page refuses, each with the reason. What stands neither here nor in the table is news. */
const customerManagedEgress = 'the app reaches nothing outside Atlassian';
const realtime = 'Forge Realtime is not emulated';

export const notEmulated: Readonly<Record<string, string>> = {
  fetchRemote: customerManagedEgress,
  requestTeamworkGraph: 'there is no Teamwork Graph here',
  fetchUserRecommendations: 'there are no recommendations here',
  getCookieConsentPreferences: 'nobody is asked about cookies here',
  getFrameDispatch: 'no public page says what it is for',
  initFeatureFlags: 'feature flags are not emulated',
  emitFrontendCustomMetric: 'nothing collects metrics here',
  trackObjectStoreAction: 'the object store is not emulated',
  openRovo: 'there is no Rovo here',
  publishRealtimeChannel: realtime,
  subscribeRealtimeChannel: realtime,
  __permission__egressGet: customerManagedEgress,
  __permission__egressSet: customerManagedEgress,
  __permission__egressDeleteDomain: customerManagedEgress,
  __permission__egressDeleteGroup: customerManagedEgress,
  __permission__remoteGet: customerManagedEgress,
  __permission__remoteSet: customerManagedEgress,
};
