import { type HeldGate, namedAtMost, type Passage, type ShownHold } from '../../app/gate/may-pass';
import type { AccountId } from '../../contract/common';
import type { Language } from '../../contract/engagement';
import { fillGaps } from '../../core/text/gaps';
import { textsOf } from '../platform/texts';

type Say = (key: string, facts?: Readonly<Record<string, string | number>>) => string;

/**
 * The text for whoever made the transition: which gate holds it, who is waited for, and what they can do. To whom no gate can be
 * shown it says only that a sign-off is missing.
 */
export async function passageText(
  passage: Exclude<Passage, { result: 'passes' }> | { readonly result: 'no-reply' },
  language: Language,
): Promise<string> {
  const translate = await textsOf(language);
  const say: Say = (key, facts = {}) => fillGaps(translate(key), facts);
  if (passage.result !== 'held') return say(`validator.${passage.result}`);
  const { gates, names } = passage;
  const told = gates.slice(0, namedAtMost).flatMap(({ why, shown }) => (shown ? { why, shown } : []));
  if (told.length === 0) {
    return say(gates.every(({ why }) => why === 'unsure') ? 'validator.no-reply' : 'validator.unseen');
  }
  const more = gates.length - told.length;
  return [
    ...told.map((each) => said(say, each, names, language)),
    ...(more > 0 ? [say(more === 1 ? 'validator.one-more' : 'validator.more', { count: more })] : []),
    ...wayOut(say, gates),
  ].join(' ');
}

type Told = Pick<HeldGate, 'why'> & { readonly shown: ShownHold };

function said(say: Say, { why, shown }: Told, names: ReadonlyMap<AccountId, string>, language: Language): string {
  const { title, changed } = shown;
  if (why === 'waiting') return say(...waiting(shown, names));
  if (why !== 'changed' || changed.length === 0) return say(`validator.${why}`, { title });
  const parts = new Intl.ListFormat(language, { type: 'conjunction' }).format(changed);
  return say('validator.changed-parts', { title, parts });
}

function waiting({ title, waitingFor }: ShownHold, names: ReadonlyMap<AccountId, string>): Parameters<Say> {
  const [first] = waitingFor;
  const name = first === undefined ? undefined : names.get(first);
  const others = waitingFor.length - 1;
  if (name === undefined) return ['validator.waiting', { title }];
  if (others === 0) return ['validator.waiting-one', { title, name }];
  return others === 1
    ? ['validator.waiting-two', { title, name }]
    : ['validator.waiting-more', { title, name, count: others }];
}

/** The way to pass all the same, where it is one for all of them. A draft is only to be sent. */
function wayOut(say: Say, gates: readonly HeldGate[]): string[] {
  const passable = gates.filter(({ why }) => why !== 'not-asked' && why !== 'unsure');
  if (passable.length < gates.length) return [];
  return [say(gates.some(({ mode }) => mode === 'block') ? 'validator.override' : 'validator.reason')];
}
