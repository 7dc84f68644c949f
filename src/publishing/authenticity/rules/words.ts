/** A word or an address of a text: as it is compared, and as it was written. */
export interface Word {
  readonly same: string;
  readonly written: string;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
/** Marks of a quotation, as mail programs put them before each line. */
const QUOTED = /^[ \t]*(?:[>|][ \t]?)+/gm;
/** What a mail program writes above a forwarded mail. */
const HEADERS =
  /^[ \t*]*(?:from|to|cc|sent|date|reply-to|oddi wrth|at|anfonwyd|dyddiad)[ \t*]*:.{0,200}$|^[-_*\s]*(?:original message|(?:begin )?forwarded message)[-_*:\s]*$|^on .{6,120} wrote:$/gim;
const SUBJECT = /^[ \t*]*(?:subject|pwnc)[ \t*]*:/gim;
const WORD =
  /https?:\/\/[^\s<>()[\]"“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/giu;

export const isAddress = (word: string) => /^https?:/i.test(word);

/** The words of a text in order, without what differs between mail programs: signs, cases, quotation, headers. */
export function wordsIn(text: string): Word[] {
  const plain = text
    .replaceAll('\r\n', '\n')
    .normalize('NFKC')
    .replaceAll(INVISIBLE, '')
    .replaceAll(QUOTED, '')
    .replaceAll(HEADERS, (line) => (/https?:|www\./i.test(line) ? line : ''))
    .replaceAll(SUBJECT, '');
  return [...plain.matchAll(WORD)].map(([found]) => {
    const written = isAddress(found) ? found.replace(/[.,;:!?'’*_]+$/, '') : found;
    return { written, same: written.replaceAll('’', "'").toLowerCase() };
  });
}

/** Takes the phrase out wherever it stands. */
export function withoutPhrase(words: readonly Word[], phrase: readonly Word[]): Word[] {
  if (phrase.length === 0) return [...words];
  const kept: Word[] = [];
  for (let at = 0; at < words.length;) {
    const here = phrase.every(({ same }, step) => words[at + step]?.same === same);
    if (here) at += phrase.length;
    else kept.push(words[at++]!);
  }
  return kept;
}
