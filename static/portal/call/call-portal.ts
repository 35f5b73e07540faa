import type { PortalCalls } from '../../../src/contract/portal';
import { makeCall } from '../../bridge/calls';

export const callPortal = makeCall<PortalCalls>();
