import type { PortalCalls } from '../../../src/contract/calls/portal';
import { makeCall } from '../../bridge/calls';

export const callPortal = makeCall<PortalCalls>();
