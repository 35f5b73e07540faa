/** Text as people search for it: without case, accents and the ways in which letters are composed. "Muller" finds "Müller". */
export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
