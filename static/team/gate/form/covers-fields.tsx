import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useEffect, useRef, useState } from 'react';
import { gateLimits, usualCovers } from '../../../../src/contract/gate/terms';
import { CheckBox } from '../../../field/check-box';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { FieldSet } from '../../../field/field-set';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import styles from '../style/gate.module.css';
import { formatPart } from '../words/parts';
import type { GateFieldsProps } from './fields-props';
import { findFields, type JiraField } from './jira-fields';

/** The fields that are signed with the rest, and so read by the customer. */
export function CoversFields({ draft: { covers }, errors, setting: { subject }, change }: GateFieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const [fields, setFields] = useState<readonly JiraField[] | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const usual: readonly string[] = usualCovers[subject];
  const others = covers.filter((field) => !usual.includes(field));
  const needsNames = subject === 'issue' && (isAdding || others.length > 0);

  useEffect(() => {
    if (!needsNames) return;
    let isGone = false;
    void findFields().then((found) => {
      if (!isGone) setFields(found ?? []);
    });
    return () => {
      isGone = true;
    };
  }, [needsNames]);

  const put = (field: string, isCovered: boolean) =>
    change({ covers: isCovered ? [...covers, field] : covers.filter((each) => each !== field) });
  const nameOfField = (id: string) => fields?.find((field) => field.id === id)?.name ?? id;
  const known: readonly string[] = [...usual, ...others];
  return (
    <FieldSet
      legend={t('gate-team.covers')}
      help={t(subject === 'issue' ? 'gate-team.covers-help' : 'gate-team.covers-help-version')}
      error={errors.covers && texts.refusal(errors.covers)}
    >
      {known.map((field) => (
        <CheckBox
          key={field}
          label={usual.includes(field) ? formatPart(field, texts) : nameOfField(field)}
          isChecked={covers.includes(field)}
          onChange={(isCovered) => put(field, isCovered)}
        />
      ))}
      {subject === 'issue' && others.length < gateLimits.fields && (
        <AddField
          isOpen={isAdding}
          fields={fields}
          taken={known}
          onOpen={() => setIsAdding(true)}
          onAdd={(field) => {
            put(field, true);
            setIsAdding(false);
          }}
        />
      )}
      {covers.length > 0 && <Notice tone="warning">{t('gate-team.covers-notice')}</Notice>}
    </FieldSet>
  );
}

type AddFieldProps = {
  isOpen: boolean;
  /** Null while they load; none where Jira does not tell: then one is named by its id. */
  fields: readonly JiraField[] | null;
  taken: readonly string[];
  onOpen: () => void;
  onAdd: (field: string) => void;
};

function AddField({ isOpen, fields, taken, onOpen, onAdd }: AddFieldProps) {
  const { t } = useTexts();
  const [id, setId] = useState('');
  const section = useRef<HTMLDivElement>(null);
  const isLoaded = isOpen && fields !== null;
  useEffect(() => {
    if (isLoaded) section.current?.querySelector<HTMLElement>('select, input')?.focus();
  }, [isLoaded]);
  if (!isOpen) {
    return (
      <div>
        <Button spacing="compact" onClick={onOpen}>
          {t('gate-team.covers-add')}
        </Button>
      </div>
    );
  }
  if (fields === null) return <p role="status">{t('state.loading')}</p>;
  const free = fields.filter((field) => !taken.includes(field.id));
  const typed = id.trim();
  return (
    <div ref={section} className={styles.row}>
      <div className={styles.wide}>
        <Field
          label={t(free.length > 0 ? 'gate-team.covers-field' : 'gate-team.covers-id')}
          {...(free.length > 0 ? {} : { help: t('gate-team.covers-id-help') })}
          isOptional
        >
          {(control) =>
            free.length > 0 ? (
              <Choice
                {...control}
                value=""
                placeholder={t('gate-team.covers-choose')}
                options={free.map((field) => ({ value: field.id, label: field.name }))}
                onChange={onAdd}
              />
            ) : (
              <Textfield
                {...control}
                autoComplete="off"
                value={id}
                onChange={(event) => setId(event.currentTarget.value)}
              />
            )
          }
        </Field>
        {free.length === 0 && (
          <div>
            <Button
              spacing="compact"
              isDisabled={!/^[A-Za-z]\w*$/.test(typed) || taken.includes(typed)}
              onClick={() => {
                setId('');
                onAdd(typed);
              }}
            >
              {t('gate-team.covers-add')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
