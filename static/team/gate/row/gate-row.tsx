import { lazy } from 'react';
import { useTexts } from '../../../i18n/use-texts';
import { AskRow } from '../../ask/ask-row';
import type { PersonOf } from '../../people/names';
import type { GateDetailsProps } from '../details/gate-details';
import { gateFacts } from '../state/gate-facts';
import { gateShownState } from '../state/shown-state';

const GateDetails = lazy(() => import('../details/gate-details'));

type GateRowProps = Omit<GateDetailsProps, 'onDone'> & { personOf: PersonOf };

/** One gate in a line; the rest of it on demand. */
export function GateRow({ personOf, ...props }: GateRowProps) {
  const { gate, engagements, startsWith = null } = props;
  const texts = useTexts();
  const engagement = engagements.find(({ id }) => id === gate.engagementId);
  return (
    <AskRow
      title={gate.title}
      state={gateShownState(gate)}
      facts={engagement ? gateFacts(gate, engagement, personOf, texts) : []}
      engagement={engagements.length > 1 && engagement ? engagement.name : null}
      startsOpen={startsWith !== null}
      detailsOf={(onDone) => <GateDetails {...props} onDone={onDone} />}
    />
  );
}
