/** The only part of jStat that is used; the package declares no types of its own. */
declare module 'jstat' {
  const jStat: {
    /** Student's t distribution. */
    readonly studentt: {
      /** Its quantile. @param p 0..1 @param df degrees of freedom */
      inv(p: number, df: number): number;
    };
  };
  export default jStat;
}
