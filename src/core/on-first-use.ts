/**
 * A value that is made when it is first asked for, and then kept: for what takes long to make and is needed by few calls.
 * Each function waits for the top of all its modules before it answers its first call.
 */
export function onFirstUse<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
