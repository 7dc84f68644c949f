import type { Fault } from './list-text';

/** What we read of a list. Names, addresses of homes and whatever else it has are left where they are. */
export const listColumns = ['email', 'postcode', 'ward'] as const;
export type ListColumn = (typeof listColumns)[number];

/** Names of columns that somebody gave by hand. */
export type NamedColumns = Partial<Record<ListColumn, string>>;
/** Where each stands, from 0. */
export type ColumnPlaces = { readonly email: number } & Partial<Record<ListColumn, number>>;

const usual: Record<ListColumn, RegExp> = {
  email: /^(e-?mail|e-?mail[ _-]?address)$/,
  postcode: /^(post[ _-]?code|pcds?)$/,
  ward: /^(ward|ward[ _-]?(name|code)|wd\d\dcd|neighbou?rhood)$/,
};

export const columnWords: Record<ListColumn, string> = {
  email: 'the e-mail address',
  postcode: 'the postcode',
  ward: 'the ward (its code or name)',
};

type Columns =
  | { readonly ok: true; readonly places: ColumnPlaces }
  | { readonly ok: false; readonly fault: Fault };

/** Where the columns stand: those named by hand by that name, the others by usual names. */
export function columnsOf(header: readonly string[], named: NamedColumns = {}): Columns {
  const names = header.map((name) => name.trim().toLowerCase());
  const bad = (words: string): Columns => ({
    ok: false,
    fault: { line: 1, words: `${words} The file has: ${header.join(', ')}.` },
  });
  const places: Partial<Record<ListColumn, number>> = {};
  for (const column of listColumns) {
    const name = named[column]?.trim().toLowerCase();
    const found = names.flatMap((each, at) =>
      (name ? each === name : usual[column].test(each)) ? [at] : [],
    );
    if (name && found.length === 0) return bad(`there is no column “${named[column]}”.`);
    if (found.length > 1) return bad(`two columns could be ${columnWords[column]}.`);
    if (found[0] !== undefined) places[column] = found[0];
  }
  const { email } = places;
  if (email === undefined) return bad(`there is no column for ${columnWords.email}.`);
  if (places.postcode === undefined && places.ward === undefined)
    return bad(`there is no column for ${columnWords.postcode}, nor for ${columnWords.ward}.`);
  return { ok: true, places: { ...places, email } };
}
