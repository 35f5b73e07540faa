import type { GateRule } from '../../../src/contract/gate/terms';
import type { Texts } from '../../i18n/texts';

/** The signatories whose acceptance it takes. */
export const formatCertifiedRule = (rule: GateRule, { t, plural }: Pick<Texts, 't' | 'plural'>): string =>
  'count' in rule ? plural(`certificate.rule.${rule.kind}`, rule.count) : t(`certificate.rule.${rule.kind}`);
