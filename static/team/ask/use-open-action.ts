import { type RefCallback, useEffect, useRef, useState } from 'react';

/** The command whose form is open, and the way back from it: to the button that opened it. */
export function useOpenAction<Action extends string>(first: Action | null = null) {
  const [action, setAction] = useState<Action | null>(first);
  const buttons = useRef(new Map<Action, HTMLButtonElement>());
  const closed = useRef<Action | null>(null);

  // The button is drawn again before it can have the focus back.
  useEffect(() => {
    if (action === null && closed.current !== null) buttons.current.get(closed.current)?.focus();
    closed.current = null;
  }, [action]);

  return {
    action,
    open: setAction,
    /** The command was carried out, or is no longer to be had: the focus goes elsewhere. */
    leave: () => setAction(null),
    /** The form was closed without a command. */
    close: () => {
      closed.current = action;
      setAction(null);
    },
    /** For the button that opens this one. */
    buttonOf:
      (name: Action): RefCallback<HTMLButtonElement> =>
      (button) => {
        if (button) buttons.current.set(name, button);
        else buttons.current.delete(name);
      },
  };
}
