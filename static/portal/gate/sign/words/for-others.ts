import type { PortalGateLine } from '../../../../../src/contract/gate/portal-gate';
import type { Texts } from '../../../../i18n/texts';

/** Whether a signature is still to be given, now or after others. */
export const isToSign = ({ state }: PortalGateLine): boolean => state === 'sign' || state === 'later';

/** The colleagues of these signatures, by name. */
export const namesToSignFor = (lines: readonly PortalGateLine[], { t }: Pick<Texts, 't'>): string[] =>
  lines.flatMap(({ onBehalfOf }) => (onBehalfOf === null ? [] : [onBehalfOf || t('sign.signatory.a-colleague')]));
