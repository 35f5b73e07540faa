import Button from '@atlaskit/button/new';
import { lazy, useId, useState } from 'react';
import { useTexts } from '../../i18n/use-texts';
import { ChevronDown, ChevronRight } from '../../icon/icons';
import { Later } from '../../states/later';
import { AcceptButton } from './action/action-button';
import type { ActionsProps } from './action/actions-props';

const CompleteForm = lazy(() => import('./complete/complete-form'));
const OtherActions = lazy(() => import('./other-actions/other-actions'));

/** The actions on an open task: say it is done, which is what most want, and all else behind a button. */
export function Actions({ task, details, contact, actions }: ActionsProps) {
  const { t } = useTexts();
  const others = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Later>
        <CompleteForm
          task={task}
          details={details}
          contact={contact}
          actions={actions}
          beside={
            <>
              {!details.isAcceptedByYou && task.owner !== 'you' && <AcceptButton task={task} actions={actions} />}
              <Button
                appearance="subtle"
                iconAfter={isOpen ? ChevronDown : ChevronRight}
                aria-expanded={isOpen}
                aria-controls={others}
                onClick={() => setIsOpen(!isOpen)}
              >
                {t('portal.action.else')}
              </Button>
            </>
          }
        />
      </Later>
      <div id={others} hidden={!isOpen}>
        {isOpen && (
          <Later>
            <OtherActions task={task} details={details} contact={contact} actions={actions} />
          </Later>
        )}
      </div>
    </>
  );
}
