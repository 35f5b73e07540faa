import type { AskKind } from '../../contract/calls/ask';
import type { CheckpointState } from '../../contract/survey/checkpoint';
import type { DueState } from '../../core/kinds/ask-kinds';

/** Things that the sweep looks at: engagements for their digests, recovery cases that are not over, asks of each kind for their dates. */
export type DueQueue =
  | { readonly kind: 'engagement'; readonly status: 'active' }
  | {
      readonly kind: 'checkpoint';
      readonly status: CheckpointState;
    }
  | { readonly kind: 'recovery'; readonly status: 'open' }
  | { [K in AskKind]: { readonly kind: K; readonly status: DueState<K> } }[AskKind];

/** Something to be looked at. `reach`: the engagement, for who and what is out of reach in it, whether or not its day has come. */
export type Due = { readonly kind: DueQueue['kind'] | 'reach'; readonly id: string };
