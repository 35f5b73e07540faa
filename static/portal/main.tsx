import { lazy } from 'react';
import { startFrame } from '../frame/frame';

const RequestPanel = lazy(() => import('./request-panel/request-panel'));
const Inbox = lazy(() => import('./inbox/inbox'));

void startFrame(({ moduleKey, accountId = '' }) => {
  switch (moduleKey) {
    case 'request-panel':
      return <RequestPanel reader={accountId} />;
    case 'inbox':
      return <Inbox reader={accountId} />;
    default:
      throw new Error(`The portal resource has no screen for the module ${moduleKey}`);
  }
});
