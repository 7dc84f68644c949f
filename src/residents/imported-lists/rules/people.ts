import type { ColumnPlaces } from './columns';
import type { ListRow } from './list-rows';

/** Why a line is left out. */
export type LineFault =
  'field-count' | 'no-address' | 'bad-address' | 'no-place' | 'unknown-postcode' | 'unknown-ward';

export const lineFaultWords: Record<LineFault, string> = {
  'field-count': 'has more or fewer fields than the header.',
  'no-address': 'has no e-mail address.',
  'bad-address': 'has something that is no e-mail address.',
  'no-place': 'has neither a postcode nor a ward.',
  'unknown-postcode': 'has a postcode that we do not know, or that is not of this force.',
  'unknown-ward': 'has a ward that is not one of ours, or a name that two of our wards have.',
};

export interface BadLine {
  readonly line: number;
  readonly why: LineFault;
}

export interface ListedPerson {
  /** The first on which they stand. */
  readonly line: number;
  readonly address: string;
  readonly areaIds: readonly string[];
}

export interface Directory {
  readonly isAddress: (text: string) => boolean;
  /** The same for one address however it is written. */
  readonly keyOf: (address: string) => string;
  /** Undefined where it is not known, or is none. */
  readonly ofPostcode: (text: string) => string | undefined;
  readonly ofWard: (text: string) => string | undefined;
}

/** People of a list, and the lines that cannot be read. Who stands on several lines gets the areas of all. */
export function peopleOf(
  rows: readonly ListRow[],
  columns: number,
  places: ColumnPlaces,
  directory: Directory,
): { people: ListedPerson[]; bad: BadLine[] } {
  const people = new Map<string, ListedPerson>();
  const bad: BadLine[] = [];
  for (const { line, fields } of rows) {
    const at = (place: number | undefined) => (place === undefined ? '' : (fields[place] ?? ''));
    const address = at(places.email);
    const area = areaOf(at(places.postcode), at(places.ward), directory);
    const why: LineFault | undefined =
      fields.length !== columns
        ? 'field-count'
        : address === ''
          ? 'no-address'
          : !directory.isAddress(address)
            ? 'bad-address'
            : area.why;
    if (why || !area.id) {
      bad.push({ line, why: why ?? 'no-place' });
      continue;
    }
    const key = directory.keyOf(address);
    const known = people.get(key);
    const areaIds = [...new Set([...(known?.areaIds ?? []), area.id])];
    people.set(key, known ? { ...known, areaIds } : { line, address, areaIds });
  }
  return { people: [...people.values()], bad };
}

/** The postcode says more, so it goes first; the ward helps where it is not known. */
function areaOf(postcode: string, ward: string, { ofPostcode, ofWard }: Directory) {
  const id = (postcode ? ofPostcode(postcode) : undefined) ?? (ward ? ofWard(ward) : undefined);
  if (id) return { id };
  const why: LineFault = ward ? 'unknown-ward' : postcode ? 'unknown-postcode' : 'no-place';
  return { why };
}
