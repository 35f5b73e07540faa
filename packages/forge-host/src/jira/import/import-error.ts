/** Says where in the file something is wrong, and what was expected there. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(
    readonly place: string,
    readonly problem: string,
  ) {
    super(place === '' ? problem : `${place}: ${problem}`);
  }
}
