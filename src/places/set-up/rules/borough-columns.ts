export interface BoroughColumns {
  readonly code: number;
  readonly name: number;
  /** -1: the file says nothing of command units. */
  readonly unit: number;
  readonly unitName: number;
}

/** Where the columns of a list of boroughs stand; undefined where code or name have none. Of several years the latest counts. */
export function boroughColumns(header: readonly string[]): BoroughColumns | undefined {
  const names = header.map((name) => name.trim().toLowerCase());
  const place = (pattern: RegExp) => {
    const found = names.filter((name) => pattern.test(name)).sort();
    return names.indexOf(found.at(-1) ?? '');
  };
  const ons = place(/^lad\d\dcd$/);
  const code = ons < 0 ? names.indexOf('code') : ons;
  const name = ons < 0 ? names.indexOf('name') : names.indexOf(names[ons]!.replace('cd', 'nm'));
  if (code < 0 || name < 0) return undefined;
  return { code, name, unit: names.indexOf('unit'), unitName: names.indexOf('unit_name') };
}
