import Button from '@atlaskit/button/new';
import { lazy, useId, useState } from 'react';
import { useTexts } from '../../i18n/use-texts';
import { ChevronDown, ChevronRight } from '../../icon/icons';
import { Later } from '../../states/later';
import { CompleteForm } from '../complete/complete-form';
import { AcceptButton } from '../task-act/act-button';
import type { ActsProps } from '../task-act/acts-props';

const OtherActs = lazy(() => import('./other-acts'));

/** What a customer can do about an open task: say it is done, which is what most want, and all else behind a button. */
export function Acts({ task, details, contact, acts }: ActsProps) {
  const { t } = useTexts();
  const others = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <CompleteForm
        task={task}
        details={details}
        contact={contact}
        acts={acts}
        beside={
          <>
            {!details.isAcceptedByYou && task.owner !== 'you' && <AcceptButton task={task} acts={acts} />}
            <Button
              appearance="subtle"
              iconAfter={isOpen ? ChevronDown : ChevronRight}
              aria-expanded={isOpen}
              aria-controls={others}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t('portal.act.else')}
            </Button>
          </>
        }
      />
      <div id={others} hidden={!isOpen}>
        {isOpen && (
          <Later>
            <OtherActs task={task} details={details} contact={contact} acts={acts} />
          </Later>
        )}
      </div>
    </>
  );
}
