import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useRef } from 'react';
import { linkLimits } from '../../../src/contract/common';
import type { Refusal } from '../../../src/contract/result';
import { Field } from '../../field/field';
import { FieldError } from '../../field/field-error';
import { Pair } from '../../field/pair';
import { nextId } from '../../form/rows';
import styles from '../../form/rows.module.css';
import { useTexts } from '../../i18n/use-texts';
import { type LinkRow, linkProblem } from './links';

type LinkFieldsProps = {
  links: readonly LinkRow[];
  error: Refusal | undefined;
  /** The most that there may be. */
  limit: number;
  onChange: (links: readonly LinkRow[]) => void;
};

/** Documents that go with something, by their web addresses. */
export function LinkFields({ links, error, limit, onChange }: LinkFieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const add = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const problems = links.map((link) => (error ? linkProblem(link) : null));
  const put = (id: number, changes: Partial<LinkRow>) =>
    onChange(links.map((row) => (row.id === id ? { ...row, ...changes } : row)));
  return (
    <fieldset className={styles.group}>
      <legend>{t('links.title')}</legend>
      <p className={styles.quiet}>{t('links.help')}</p>
      {links.length > 0 && (
        <ul ref={list} className={styles.rows}>
          {links.map(({ id, url, label }, index) => {
            const problem = problems[index];
            const isLabelAtFault = problem?.code === 'field-too-long' && problem.facts?.limit === linkLimits.label;
            return (
              <li key={id} className={styles.row}>
                <Pair>
                  <Field
                    label={t('links.url')}
                    help={t('links.url-help')}
                    error={problem && !isLabelAtFault ? texts.refusal(problem) : undefined}
                  >
                    {(control) => (
                      <Textfield
                        {...control}
                        type="url"
                        autoComplete="off"
                        value={url}
                        isInvalid={Boolean(problem) && !isLabelAtFault}
                        onChange={(event) => put(id, { url: event.currentTarget.value })}
                      />
                    )}
                  </Field>
                  <Field
                    label={t('links.label')}
                    help={t('links.label-help')}
                    error={isLabelAtFault ? texts.refusal(problem) : undefined}
                    isOptional
                  >
                    {(control) => (
                      <Textfield
                        {...control}
                        autoComplete="off"
                        value={label}
                        isInvalid={isLabelAtFault}
                        onChange={(event) => put(id, { label: event.currentTarget.value })}
                      />
                    )}
                  </Field>
                </Pair>
                <Button
                  appearance="subtle"
                  aria-label={t('links.remove', { number: index + 1 })}
                  onClick={() => {
                    onChange(links.filter((row) => row.id !== id));
                    requestAnimationFrame(() => add.current?.focus());
                  }}
                >
                  {t('action.remove')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {error && problems.every((problem) => !problem) && <FieldError>{texts.refusal(error)}</FieldError>}
      {links.length < limit && (
        <div>
          <Button
            ref={add}
            spacing="compact"
            onClick={() => {
              onChange([...links, { id: nextId(links), url: '', label: '' }]);
              requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child input')?.focus());
            }}
          >
            {t('links.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
