import { cut, rewrite, type Cut, type MappedText } from './mapped-text';

const NAMED_ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '–',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  hellip: '…',
  pound: '£',
  commat: '@',
  period: '.',
  shy: '',
  zwnj: '',
  zwj: '',
  Tab: ' ',
};

/** Letters of other scripts that look Latin, and the letter a reader sees. */
const LOOKALIKES: Record<string, string> = Object.fromEntries(
  (
    'аa еe оo рp сc уy хx іi јj ѕs ԁd һh ӏl ԛq ԝw қk тt мm кk вb нh ' +
    'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ԌG ' +
    'αa οo ρp νv ιi κk υu τt ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ' +
    'ɑa ɡg ıi ʟL ɩi'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  $: 's',
  '@': 'a',
};

function entity(match: RegExpMatchArray): string | null {
  const [, hex, decimal, name] = match;
  if (name !== undefined) return NAMED_ENTITIES[name] ?? null;
  const code = hex !== undefined ? parseInt(hex, 16) : parseInt(decimal ?? '', 10);
  return code > 8 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : null;
}

export function decodeEntities(from: MappedText): MappedText {
  return rewrite(from, /&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([A-Za-z]{2,8}));/g, entity);
}

/** Removes what cannot be seen: zero width marks, soft hyphens, direction marks, stray accents. */
export function removeInvisible(from: MappedText): MappedText {
  return rewrite(
    from,
    /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]|[\u{E0000}-\u{E007F}]/gu,
    () => '',
  );
}

/** One spelling of quotes, dashes, spaces and full-width or mathematical letters. */
export function plainCharacters(from: MappedText): MappedText {
  return rewrite(from, /[^\x00-\x7E£–…]/gu, (match) => {
    const c = match[0];
    if (/[‘’ʼ‛`´]/.test(c)) return "'";
    if (/[“”„‟«»]/.test(c)) return '"';
    if (/[—―]/.test(c)) return '–';
    if (/[‐‑‒−]/.test(c)) return '-';
    if (/\s/u.test(c)) return ' ';
    const folded = c.normalize('NFKC');
    return folded === c ? null : folded;
  });
}

/** Reads a look-alike as Latin, in words that are otherwise Latin or wholly look-alike. */
export function foldLookalikes(from: MappedText): MappedText {
  const cuts: Cut[] = [];
  for (const word of from.text.matchAll(/\p{L}{1,60}/gu)) {
    const letters = [...word[0]];
    if (
      !letters.some((l) => LOOKALIKES[l]) ||
      !letters.every((l) => /[A-Za-z]/.test(l) || LOOKALIKES[l])
    )
      continue;
    letters.forEach((letter, i) => {
      const latin = LOOKALIKES[letter];
      if (latin) cuts.push({ start: word.index + i, end: word.index + i + 1, to: latin });
    });
  }
  return cut(from, cuts);
}

/** "D-a-r-r-i-n", "g u i l t y" and "g.u.i.l.t.y" become words: four single letters or more, one kind of gap. */
export function joinSpacedLetters(from: MappedText): MappedText {
  const spaced =
    /(?<![A-Za-z0-9'])[A-Za-z]([-._*·| ]| \/ )(?:[A-Za-z]\1){2,30}[A-Za-z](?![A-Za-z0-9'])/g;
  return rewrite(from, spaced, (match) => match[0].split(match[1] ?? ' ').join(''));
}

/** "gu1lty" becomes "guilty": one digit or sign between letters. Postcodes, plates and addresses stay. */
export function foldLeet(from: MappedText): MappedText {
  const cuts: Cut[] = [];
  for (const word of from.text.matchAll(/(?<![\w@./:-])[A-Za-z013457@$]{4,30}(?![\w@:/-]|\.\w)/g)) {
    const token = word[0];
    if (/\d\d|^[A-Za-z]{1,2}\d[A-Za-z]?$|^\d|\d$/.test(token)) continue;
    if (!/[a-z]{2}/.test(token)) continue;
    for (const sign of token.matchAll(/(?<=[A-Za-z])[013457@$](?=[a-z])/g)) {
      const at = word.index + sign.index;
      // "gui1ty": after an i a 1 stands for l, else for i.
      const l = sign[0] === '1' && /i/i.test(token.charAt(sign.index - 1));
      cuts.push({ start: at, end: at + 1, to: l ? 'l' : (LEET[sign[0]] ?? sign[0]) });
    }
  }
  return cut(from, cuts);
}

/** What a reader sees, whatever was typed. */
export function normalise(from: MappedText): MappedText {
  const seen = plainCharacters(removeInvisible(decodeEntities(from)));
  return foldLookalikes(seen);
}
