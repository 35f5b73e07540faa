import { accept } from '../../core/result';
import type { WithdrawUnseen } from './settle';

/** A survey is of its project, whatever becomes of an issue: there is nothing to withdraw. */
export const withdrawUnseenSurvey: WithdrawUnseen = async () => accept(null);
