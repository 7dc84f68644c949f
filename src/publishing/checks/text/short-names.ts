import {
  isEverydayWord,
  isFirstName,
  isPlainFirstName,
  NOT_PERSON_WORDS,
  PLACE_ENDINGS,
} from './name-lists';

interface Found {
  index: number;
  name: string;
}

const ABBREVIATIONS = new Set(
  'uk us eu un ni pm am tv ps pc wi bc ad ok id hq hr it gp mp ms dc ds di pa po st ie eg rv'.split(
    ' ',
  ),
);
const RANK_BEFORE =
  /(?:PC|PCSO|DC|DS|DI|DCI|PS|Sgt|Insp|Supt|Sergeant|Constable|Inspector|Dr|Judge)\.?\s$/;
/** "K.D.", "A.McK.": two letters that stand for a person. */
const INITIALS = /(?<![\p{L}.\d/])(\p{Lu})\.\s?(?:Mc|Mac|O')?(\p{Lu})\.?(?![\p{L}\d]|\.\p{L})/gu;
/** "Effie R.", "Yusuf D." */
const FIRST_AND_INITIAL =
  /(?<![\p{L}\d@])(\p{Lu}\p{Ll}{2,14}(?:-\p{Lu}\p{Ll}{2,14})?)\s{1,3}\p{Lu}\.(?![\p{L}\d])/gu;
/** "C. Wroe", "Mrs. J. Tansley". */
const INITIAL_AND_SURNAME =
  /(?<![\p{L}.\d])(\p{Lu})\.\s?(\p{Lu}['’]?\p{L}{2,16}(?:-\p{Lu}\p{Ll}{2,14})?)(?!\s(?:&|and Sons?)|[\p{L}])/gu;
/** "the Baxendale twins", "the McNulty triplets". */
const KIN_BY_SURNAME =
  /(?<=(?:^|[^\p{L}])(?:[Tt]he|[Tt]hose|[Tt]hese|[Oo]ur|[Aa]|[Tt]wo|[Bb]oth) )(\p{Lu}['’]?\p{L}{2,15}) (?:twins?|triplets|brothers?|sisters?|siblings|boys?|girls?|lads?|bab(?:y|ies)|kids|children|bairns|clan)(?![\p{L}])/gu;
/** "Wee Tam", "Big Fergie" by a listed first name. */
const NICKNAME =
  /(?<![\p{L}\d"'])(?:Big|Wee|Fat|Mad|Auld|Old|Young|Slim|Dirty|Uncle|Auntie|Aunty|Nana|Nanny|Granny|Grandpa|Our) (\p{Lu}\p{Ll}{1,12})(?![\p{L}])/gu;
/** Small places after which "the Larch Way boys" is no surname. */
const isSurname = (word: string) => {
  const key = word.toLowerCase();
  return !NOT_PERSON_WORDS.has(key) && !PLACE_ENDINGS.has(key) && !isEverydayWord(key);
};

/** People by initials, by a first name and a letter, by a surname and kin, by a pet name. */
export function shortForms(text: string): Found[] {
  const out: Found[] = [];
  const ranked = (at: number) => RANK_BEFORE.test(text.slice(Math.max(0, at - 12), at));
  if (text.includes('.')) {
    for (const m of text.matchAll(INITIALS)) {
      const both = `${m[1] ?? ''}${m[2] ?? ''}`.toLowerCase();
      const stops =
        m[0].endsWith('.') ||
        /^,?\s(?:\d\d|son|daughter|brother|sister)\b/.test(text.slice(m.index + m[0].length));
      if (stops && !ABBREVIATIONS.has(both) && !ranked(m.index))
        out.push({ index: m.index, name: m[0] });
    }
    for (const m of text.matchAll(FIRST_AND_INITIAL))
      if (isPlainFirstName(m[1] ?? '') && !ranked(m.index))
        out.push({ index: m.index, name: m[0] });
    for (const m of text.matchAll(INITIAL_AND_SURNAME)) {
      const answer = /[QA]/.test(m[1] ?? '') && m.index === 0;
      if (!answer && isSurname(m[2] ?? '') && !ranked(m.index))
        out.push({ index: m.index, name: m[0] });
    }
  }
  for (const m of text.matchAll(KIN_BY_SURNAME))
    if (isSurname(m[1] ?? '')) out.push({ index: m.index, name: m[0] });
  for (const m of text.matchAll(NICKNAME))
    if (isFirstName(m[1] ?? '')) out.push({ index: m.index, name: m[0] });
  return out;
}
