import type { ContentChange } from '../../../../../src/contract/gate/content';
import { CheckBox } from '../../../../field/check-box';
import { FieldSet } from '../../../../field/field-set';
import { useTexts } from '../../../../i18n/use-texts';
import { textsOfChanges } from '../../../../signed-text/legend';
import { LegendList } from '../../../../signed-text/legend-list';
import styles from '../style/sign.module.css';
import { ChangeText, useNameOfChange } from './change-text';

type ChangesProps = {
  changes: readonly ContentChange[];
  /** The changes that were seen, while the reader is asked to look. */
  acknowledge?: {
    isSeen: (at: number) => boolean;
    errorAt: (at: number) => string | undefined;
    onSeen: (at: number, isSeen: boolean) => void;
  };
};

/** The differences from the round before. */
export function Changes({ changes, acknowledge }: ChangesProps) {
  const { t } = useTexts();
  const nameOfChange = useNameOfChange();
  return (
    <>
      <ol className={styles.changes}>
        {changes.map((change, at) => {
          const error = acknowledge?.errorAt(at);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: changes of a round have no other name than their position
            <li key={at} className={styles.change}>
              <FieldSet legend={nameOfChange(change)} error={error}>
                <ChangeText change={change} />
                {acknowledge && (
                  <CheckBox
                    label={t('sign.change.seen')}
                    isChecked={acknowledge.isSeen(at)}
                    isInvalid={error !== undefined}
                    onChange={(isSeen) => acknowledge.onSeen(at, isSeen)}
                  />
                )}
              </FieldSet>
            </li>
          );
        })}
      </ol>
      <LegendList of={textsOfChanges(changes)} />
    </>
  );
}
