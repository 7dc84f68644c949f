/** Escapes are copied, but for the class of capitals: in small letters there are none. */
const PIECE = /\\[pP]\{[^}]{1,30}\}|\\.|[^\\]+/gsu;

/** The source of a case-blind pattern, as one that reads a text of small letters. */
export const lowered = (source: string): string =>
  source.replace(PIECE, (piece) => {
    if (!piece.startsWith('\\')) return piece.toLowerCase();
    return piece === '\\p{Lu}' ? '\\p{Ll}' : piece;
  });
