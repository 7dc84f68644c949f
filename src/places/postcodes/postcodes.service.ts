import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EDGE_METRES, PlaceAt } from '../boundaries/place-at.service';
import { distanceTo, type Position, type Shape } from '../boundaries/rules/shape';
import { ANY_POSTCODE, POSTCODE, WARDS_OF_POSTCODES } from './postcodes.queries';
import { withoutLooking, type Place, type PostcodeAnswer } from './rules/answer';
import { postcodeKey, shownPostcode } from './rules/postcode';

interface Row {
  ended: number | null;
  x: number | null;
  y: number | null;
  boroughId: string | null;
  borough: string;
  boroughPilot: boolean;
  wardId: string | null;
  ward: string;
  wardPilot: boolean;
  hasWards: boolean;
  around: (Place & { shape: Shape })[] | null;
}

/** Which ward a postcode is in. Nothing of what was asked is kept. */
@Injectable()
export class PostcodesService {
  constructor(
    private readonly db: DataSource,
    private readonly placeAt: PlaceAt,
  ) {}

  /** Whether a directory was imported at all. */
  async known(): Promise<boolean> {
    const [row] = await this.db.query<[{ known: boolean }]>(ANY_POSTCODE);
    return row.known;
  }

  /** `around`: metres within which other wards are told. */
  async find(text: string, around = EDGE_METRES): Promise<PostcodeAnswer> {
    const key = postcodeKey(text);
    const why = withoutLooking(key);
    if (why || !key) return { found: false, why: why ?? 'not-a-postcode' };
    const [row] = await this.db.query<Row[]>(POSTCODE, [key, around]);
    if (!row) return { found: false, why: 'unknown' };
    if (!row.boroughId) return { found: false, why: 'elsewhere' };
    const at = row.x === null || row.y === null ? undefined : ([row.x, row.y] as const);
    const wards = at ? nearest(row.around ?? [], at, around) : [];
    const place = ownPlace(row, wards) ?? (at && (await this.placeAt.find(at, 0))?.place);
    if (!place) return { found: false, why: 'choose-from-list' };
    return {
      ...{ found: true, postcode: shownPostcode(key), place },
      near: wards.filter(({ id }) => id !== place.id),
      ...(row.ended && { ended: monthOf(row.ended) }),
      ...(at && { at }),
    };
  }

  /** The ward, or borough without wards, of each of many; those that have none, or are no postcodes, are missing. */
  async areasOf(texts: readonly string[]): Promise<Map<string, string>> {
    const keys = new Map(
      texts.flatMap((text) => {
        const key = postcodeKey(text);
        return key ? [[text, key] as const] : [];
      }),
    );
    const distinct = [...new Set(keys.values())];
    const rows = await this.db.query<{ code: string; id: string }[]>(WARDS_OF_POSTCODES, [
      distinct,
    ]);
    const ids = new Map(rows.map(({ code, id }) => [code, id]));
    // Few are left: of another year's wards, or of nowhere.
    for (const key of distinct.filter((each) => !ids.has(each))) {
      const answer = await this.find(key);
      if (answer.found) ids.set(key, answer.place.id);
    }
    return new Map(
      [...keys].flatMap(([text, key]) => {
        const id = ids.get(key);
        return id ? [[text, id] as const] : [];
      }),
    );
  }
}

/** By the directory; where its ward is of another year, by where the postcode lies; else the borough as a whole. */
function ownPlace(row: Row, wards: readonly (Place & { metres: number })[]): Place | undefined {
  const { borough, boroughId } = row;
  if (row.wardId)
    return { id: row.wardId, name: row.ward, boroughId: boroughId!, borough, pilot: row.wardPilot };
  const inside = wards.find(({ metres }) => metres === 0);
  if (inside) return inside;
  if (row.hasWards) return undefined;
  return { id: boroughId!, name: borough, boroughId: boroughId!, borough, pilot: row.boroughPilot };
}

const monthOf = (ended: number) =>
  `${Math.floor(ended / 100)}-${String(ended % 100).padStart(2, '0')}`;

/** Those within so many metres, the nearest first. */
function nearest(wards: readonly (Place & { shape: Shape })[], at: Position, most: number) {
  return wards
    .map(({ shape, ...ward }) => ({ ...ward, metres: Math.round(distanceTo(at, shape)) }))
    .filter(({ metres }) => metres <= most)
    .sort((one, other) => one.metres - other.metres);
}
