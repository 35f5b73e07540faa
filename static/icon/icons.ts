import chevronDown from '@atlaskit/icon/core/chevron-down';
import chevronRight from '@atlaskit/icon/core/chevron-right';
import statusError from '@atlaskit/icon/core/status-error';
import statusInformation from '@atlaskit/icon/core/status-information';
import statusSuccess from '@atlaskit/icon/core/status-success';
import statusWarning from '@atlaskit/icon/core/status-warning';

type Icon = typeof chevronDown;

/**
 * Atlaskit's icons are CommonJS whose component is `exports.default`; in a package of ES modules the bundler gives
 * their whole `exports`, as Node does.
 */
const iconOf = (module: Icon | { default: Icon }): Icon => ('default' in module ? module.default : module);

export const ChevronDown = iconOf(chevronDown);
export const ChevronRight = iconOf(chevronRight);
export const StatusError = iconOf(statusError);
export const StatusInformation = iconOf(statusInformation);
export const StatusSuccess = iconOf(statusSuccess);
export const StatusWarning = iconOf(statusWarning);
