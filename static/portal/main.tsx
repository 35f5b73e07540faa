import { lazy } from 'react';
import { startFrame } from '../frame/frame';

const RequestPanel = lazy(() => import('./request-panel/request-panel'));
const Inbox = lazy(() => import('./inbox/inbox'));

void startFrame(({ moduleKey }) => {
  switch (moduleKey) {
    case 'request-panel':
      return <RequestPanel />;
    case 'inbox':
      return <Inbox />;
    default:
      throw new Error(`The portal resource has no screen for the module ${moduleKey}`);
  }
});
