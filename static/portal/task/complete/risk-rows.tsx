import Button from '@atlaskit/button/new';
import { useLayoutEffect, useRef } from 'react';
import { taskLimits } from '../../../../src/contract/task/task';
import { ButtonLine } from '../../../button/button-line';
import styles from '../../../form/groups.module.css';
import { useTexts } from '../../../i18n/use-texts';
import type { RiskDraft } from '../../risk/risk-draft';
import { RiskFields } from '../../risk/risk-fields';
import { withRow } from './evidence-draft';

type RiskRowsProps = {
  risks: readonly RiskDraft[];
  format: (field: string) => string | undefined;
  onChange: (risks: readonly RiskDraft[]) => void;
};

/** One risk or several; the focus goes to the one that was added, or to the one beside what was removed. */
export function RiskRows({ risks, format, onChange }: RiskRowsProps) {
  const { t } = useTexts();
  const rows = useRef<HTMLDivElement>(null);
  const toFocus = useRef<number | null>(null);

  useLayoutEffect(() => {
    if (toFocus.current === null) return;
    rows.current?.querySelectorAll<HTMLElement>('textarea')[toFocus.current]?.focus();
    toFocus.current = null;
  });

  const add = () => {
    toFocus.current = risks.length;
    onChange(withRow(risks));
  };
  const remove = (at: number) => {
    toFocus.current = Math.max(0, at - 1);
    onChange(risks.filter((_, index) => index !== at));
  };

  return (
    <div className={styles.rows}>
      <div className={styles.rows} ref={rows}>
        {risks.map((risk, at) => (
          <fieldset key={risk.row} className={styles.row}>
            <legend>{t('portal.risk.number', { number: at + 1 })}</legend>
            <RiskFields
              risk={risk}
              format={(field) => format(`risks.${at}.${field}`)}
              onChange={(next) => onChange(risks.map((old, index) => (index === at ? next : old)))}
            />
            {risks.length > 1 && (
              <ButtonLine>
                <Button appearance="subtle" spacing="compact" onClick={() => remove(at)}>
                  {t('portal.risk.remove', { number: at + 1 })}
                </Button>
              </ButtonLine>
            )}
          </fieldset>
        ))}
      </div>
      {risks.length < taskLimits.risks ? (
        <div>
          <Button onClick={add}>{t('portal.risk.add')}</Button>
        </div>
      ) : (
        <p className={styles.subtle}>{t('portal.risk.full', { limit: taskLimits.risks })}</p>
      )}
    </div>
  );
}
