import type { ContactQuarter, EngagementContacts } from '../../../../src/contract/contact';
import type { Texts } from '../../../i18n/texts';

/** Of fewer contacts no share is told. */
const fewest = 5;

/** The proactive contact ratio of a quarter, 0..1; null of so few contacts that they are only counted. */
export const ratioOf = ({ outbound, chase }: ContactQuarter): number | null =>
  outbound + chase < fewest ? null : outbound / (outbound + chase);

export function formatRatio(quarter: ContactQuarter, { t, number }: Texts): string {
  const ratio = ratioOf(quarter);
  const { outbound, chase } = quarter;
  return ratio === null
    ? t('chase.few', { outbound: number(outbound), all: number(outbound + chase) })
    : t('gates.share', { share: Math.round(ratio * 100) });
}

/** The quarters of several customers together, numerator and denominator each, the earliest first. */
export function togetherByQuarter(all: readonly EngagementContacts[]): readonly ContactQuarter[] {
  const found = new Map<string, ContactQuarter>();
  for (const { name, outbound, chase } of all.flatMap(({ quarters }) => quarters)) {
    const before = found.get(name) ?? { outbound: 0, chase: 0 };
    found.set(name, { name, outbound: before.outbound + outbound, chase: before.chase + chase });
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
