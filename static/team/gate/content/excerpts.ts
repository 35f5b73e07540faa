/** The characters that are shown of one text, and those before the first difference among them. */
const [most, ahead] = [600, 100];

/** Two texts cut to where they differ: the first difference is always in what is shown. */
export function excerptsOf(before: string, after: string): { readonly before: string; readonly after: string } {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const fits = before.length <= most && after.length <= most;
  const from = fits || before === '' || after === '' ? 0 : Math.max(0, same - ahead);
  const cut = (text: string) =>
    `${from > 0 ? '…' : ''}${whole(text.slice(from, from + most))}${text.length > from + most ? '…' : ''}`;
  return { before: cut(before), after: cut(after) };
}

/** Without halves of characters at its ends. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
