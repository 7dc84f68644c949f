/** GSM 03.38, the letters of texts: each is one of the 160 that a fragment holds. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Those that take two. */
const extended = new Set('^{}\\[~]|€');

/** What Notify writes instead of typographer's letters, so that a curly quote does not double the cost. */
const replaced: Readonly<Record<string, string>> = {
  ...{ '‑': '-', '–': '-', '—': '-', '−': '-', '…': '...' },
  ...{ '‘': "'", '’': "'", '‚': "'", '“': '"', '”': '"', '„': '"' },
  ...{ '\u00a0': ' ', '\u202f': ' ', '\t': ' ' },
  ...{ '\u180e': '', '\u200b': '', '\u200c': '', '\u2060': '', '\ufeff': '' },
  ...{ '\u2028': '', '\u2029': '' },
};

/** How long a text is. `units`: septets in GSM-7, 16-bit units in UCS-2. */
export interface TextLength {
  readonly alphabet: 'GSM-7' | 'UCS-2';
  readonly units: number;
  /** What is paid for. */
  readonly fragments: number;
  /** Letters that make the whole text UCS-2, each once. */
  readonly costly: readonly string[];
}

/** A text of one fragment, and each of several, which carry a header of their own. */
const room = { 'GSM-7': { alone: 160, joined: 153 }, 'UCS-2': { alone: 70, joined: 67 } } as const;

/** The text as it reaches the phone. */
export const asSent = (text: string): string =>
  [...text.replaceAll('\r\n', '\n')].map((letter) => replaced[letter] ?? letter).join('');

/** Fragments of a text once it is as sent (3GPP TS 23.038 and 23.040). */
export function lengthOf(text: string): TextLength {
  const letters = [...asSent(text)];
  const costly = [...new Set(letters.filter((one) => !basic.has(one) && !extended.has(one)))];
  const alphabet = costly.length > 0 ? 'UCS-2' : 'GSM-7';
  const sizes = letters.map((one) =>
    alphabet === 'UCS-2' ? one.length : extended.has(one) ? 2 : 1,
  );
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { alone, joined } = room[alphabet];
  return { alphabet, units, costly, fragments: units <= alone ? 1 : packed(sizes, joined) };
}

/** A letter of two units is never cut in half, so a fragment may end one short. */
function packed(sizes: readonly number[], joined: number): number {
  let fragments = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > joined) {
      fragments += 1;
      used = 0;
    }
    used += size;
  }
  return fragments;
}
