/**
 * The natural logarithms of 0!, 1!, … up to that of a number. Sums of them reach where factorials would overflow.
 * @returns the one of a number; it throws for a number beyond
 */
export function logFactorials(upTo: number): (number: number) => number {
  const table = [0];
  for (let each = 1; each <= upTo; each += 1) table.push((table[each - 1] ?? 0) + Math.log(each));
  return (number) => {
    const found = table[number];
    if (found === undefined) throw new Error(`${number}! is not among those up to ${upTo}!`);
    return found;
  };
}
