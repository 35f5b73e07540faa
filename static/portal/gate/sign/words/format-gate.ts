import type { PortalGate } from '../../../../../src/contract/gate/portal-gate';
import type { Texts } from '../../../../i18n/texts';
import { formatZone } from '../../../../i18n/zone';

/** The rule by which enough have signed, in plain words. */
export function formatPortalRule(
  { rule, signatories }: Pick<PortalGate, 'rule' | 'signatories'>,
  { t, plural }: Texts,
): string {
  if (signatories.length === 1) return t('sign.rule.one');
  switch (rule.kind) {
    case 'any':
    case 'all':
      return t(`sign.rule.${rule.kind}`);
    case 'quorum':
    case 'named':
      return plural(`sign.rule.${rule.kind}`, rule.count, { of: signatories.length });
  }
}

/** The size of a file, in the unit that people use for it. */
export function formatSize(bytes: number, { t }: Texts): string {
  if (bytes < 1000) return t('sign.size.bytes', { size: bytes });
  const rounded = (size: number) => Math.round(size * 10) / 10;
  return bytes < 1_000_000
    ? t('sign.size.kilobytes', { size: rounded(bytes / 1000) })
    : t('sign.size.megabytes', { size: rounded(bytes / 1_000_000) });
}

/** The sentence that heads what came of a signature: who rejects or abstains signs too, and reads what they have decided. */
export function doneTitleKey({ own }: Pick<PortalGate, 'own'>) {
  const outcome = own?.outcome;
  return outcome === 'rejected' || outcome === 'abstained'
    ? (`sign.done.title-${outcome}` as const)
    : ('sign.done.title' as const);
}

/** The next step, for somebody who has just signed. */
export function formatNext({
  state,
  own,
  openConditions,
  areConditionsLate,
}: Pick<PortalGate, 'state' | 'own' | 'openConditions' | 'areConditionsLate'>):
  | 'waiting'
  | 'satisfied'
  | 'satisfied-conditions'
  | 'rejected'
  | 'ended'
  | 'recorded' {
  if (own?.isAfterDecision) return 'recorded';
  if (state === 'satisfied') return openConditions === null || areConditionsLate ? 'satisfied' : 'satisfied-conditions';
  if (own?.outcome === 'rejected') return 'rejected';
  if (state === 'rejected' || state === 'undecided') return 'ended';
  return state === 'waiting' ? 'waiting' : 'recorded';
}

/** A moment in a given time zone with the zone's name, as a signature shows it. */
export function momentIn(instant: string, timeZone: string, region: string): string {
  const options = { dateStyle: 'medium', timeStyle: 'short' } as const;
  try {
    const moment = new Intl.DateTimeFormat(region, { ...options, timeZone }).format(new Date(instant));
    return `${moment}, ${formatZone(timeZone, region)}`;
  } catch {
    return `${new Intl.DateTimeFormat(region, { ...options, timeZone: 'UTC' }).format(new Date(instant))} (UTC)`;
  }
}
