/** Columns of the files of the ONS, whose names carry a year that moves with each release. */
const yearOf = (name: string) => /^(?:wd|lad)(\d\d)/.exec(name)?.[1];

export interface WardColumns {
  readonly code: string;
  readonly name: string;
  /** Missing in some boundary files: a look-up then says the borough. */
  readonly borough?: string;
}

/** The ward columns among these names, of the latest year that has code and name. Undefined when there are none. */
export function wardColumns(names: readonly string[]): WardColumns | undefined {
  const byLower = new Map(names.map((name) => [name.trim().toLowerCase(), name]));
  const years = [...byLower.keys()]
    .filter((name) => /^wd\d\dcd$/.test(name) && byLower.has(name.replace('cd', 'nm')))
    .map((name) => yearOf(name)!)
    .sort();
  const year = years.at(-1);
  if (!year) return undefined;
  const borough = byLower.get(`lad${year}cd`);
  return {
    code: byLower.get(`wd${year}cd`)!,
    name: byLower.get(`wd${year}nm`)!,
    ...(borough && { borough }),
  };
}

const directory = {
  postcode: { pattern: /^pcds$/, words: 'the postcode (pcds)' },
  ended: { pattern: /^doterm$/, words: 'the month it ended (doterm)' },
  borough: {
    pattern: /^(oslaua|laua|lad\d\dcd)$/,
    words: 'the local authority (oslaua, laua or lad and a year and cd)',
  },
  ward: {
    pattern: /^(osward|ward|wd\d\dcd)$/,
    words: 'the ward (osward, ward or wd and a year and cd)',
  },
  lat: { pattern: /^lat$/, words: 'the latitude (lat)' },
  long: { pattern: /^long$/, words: 'the longitude (long)' },
} as const;
export type DirectoryColumn = keyof typeof directory;

/** Where each column of the Postcode Directory (or of the NSPL) stands; `missing` has words for those that do not. */
export function directoryColumns(header: readonly string[]) {
  const names = header.map((name) => name.trim().toLowerCase());
  const places = {} as Record<DirectoryColumn, number>;
  const missing: string[] = [];
  for (const key of Object.keys(directory) as DirectoryColumn[]) {
    const matches = names.filter((name) => directory[key].pattern.test(name)).sort();
    const latest = matches.at(-1);
    if (latest === undefined) missing.push(directory[key].words);
    else places[key] = names.indexOf(latest);
  }
  return { places, missing };
}

export interface MoveColumns {
  readonly old: string;
  readonly now: string;
}

/** Of a look-up between two years of wards: the older and the newer code. */
export function moveColumns(names: readonly string[]): MoveColumns | undefined {
  const codes = names.filter((name) => /^wd\d\dcd$/i.test(name.trim())).sort();
  return codes.length === 2 ? { old: codes[0]!, now: codes[1]! } : undefined;
}
