import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { ButtonLine } from '../../../button/button-line';
import { useTexts } from '../../../i18n/use-texts';
import { Later } from '../../../states/later';
import styles from '../style/survey.module.css';

type PlaceProps = { title: string; onBack: () => void; children: ReactNode };

/** Something in the place of the list, with the way back to all surveys. */
export function Place({ title, onBack, children }: PlaceProps) {
  const { t } = useTexts();
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  return (
    <div className={styles.view}>
      <ButtonLine>
        <Button ref={back} appearance="subtle" onClick={onBack}>
          {t('survey-team.back')}
        </Button>
      </ButtonLine>
      <Heading size="medium" as="h2">
        {title}
      </Heading>
      <Later>{children}</Later>
    </div>
  );
}
