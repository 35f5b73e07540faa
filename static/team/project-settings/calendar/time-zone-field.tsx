import { useEffect, useMemo, useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import { FindOne } from '../../../field/find-one';
import { useTexts } from '../../../i18n/use-texts';
import { callAdmin } from '../../call/calls';
import { findZones, zoneChoices, zoneLabel } from './time-zones';

type TimeZoneFieldProps = {
  error: string | undefined;
  /** Empty where none is chosen yet. */
  zone: string;
  onChange: (zone: string) => void;
};

/** The customer's time zone, found by its name of today or before, its country, or its city. */
export function TimeZoneField({ error, zone, onChange }: TimeZoneFieldProps) {
  const texts = useTexts();
  const { t, language, region } = texts;
  const label = (each: string) => zoneLabel(each, region);
  const [isChoosing, setIsChoosing] = useState(zone === '');
  const [text, setText] = useState('');
  const { zones, refusal } = useKnownZones(isChoosing);
  const isSearched = text.trim() !== '';
  // Naming all of them takes a moment: only who searches waits for it.
  const choices = useMemo(
    () => (isSearched && zones ? zoneChoices(zones, language, region) : []),
    [isSearched, zones, language, region],
  );
  const found = useMemo(() => findZones(choices, text), [choices, text]);
  const status = () => {
    if (refusal) return texts.refusal(refusal);
    if (!isSearched) return '';
    if (!zones) return t('search.searching');
    return found.length === 0 ? t('zone.none') : '';
  };
  return (
    <FindOne
      label={t('create.time-zone')}
      help={t('zone.help')}
      error={error}
      text={text}
      onText={setText}
      options={found.map((choice) => choice.zone)}
      idOf={(each) => each}
      nameOf={label}
      show={label}
      status={status()}
      chosen={isChoosing ? null : zone}
      onChosen={(chosen) => {
        setIsChoosing(chosen === null);
        // Whoever changes it begins with what it is now.
        if (chosen === null) setText(label(zone));
        else onChange(chosen);
      }}
    />
  );
}

/** The zones that the app knows, asked for once somebody chooses. */
function useKnownZones(isWanted: boolean) {
  const [zones, setZones] = useState<readonly string[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    if (!isWanted || zones) return;
    let isOutdated = false;
    void callAdmin('list-time-zones', {}).then((result) => {
      if (isOutdated) return;
      if (result.ok) setZones(result.value);
      setRefusal(result.ok ? null : result.error);
    });
    return () => {
      isOutdated = true;
    };
  }, [isWanted, zones]);
  return { zones, refusal };
}
