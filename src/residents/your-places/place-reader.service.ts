import { Injectable } from '@nestjs/common';
import { PlaceAt } from '../../places/boundaries/place-at.service';
import { OutlinesService } from '../../places/map/outlines.service';
import { PostcodesService } from '../../places/postcodes/postcodes.service';
import { Refusal } from '../../platform/errors';
import { check, inFirstLanguage, type FieldError } from '../../platform/http/check';
import type { KeptPlace, ResidentPlace } from '../places/rules/place';
import { shownPlaces } from '../sign-up/place-questions';
import { around, readPlace, type Finders } from '../sign-up/told-place';
import { followable, type BoroughOfWards } from '../subscriptions/rules/areas';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';
import { ListedPlaceForm, type PlaceDto } from './your-places.dto';
import { draftOf, draftOfKept, draftOfList, type Draft } from './rules/draft';

type Drafted = Omit<Draft, 'contactPointId' | 'act'>;
type Read =
  | { readonly ok: true; readonly draft: Drafted }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Reads what somebody tells of a place, by the questions of the sign-up. */
@Injectable()
export class PlaceReader {
  constructor(
    private readonly postcodes: PostcodesService,
    private readonly placeAt: PlaceAt,
    private readonly outlines: OutlinesService,
    private readonly subscriptions: SubscriptionsService,
  ) {}

  map(): Promise<BoroughOfWards[]> {
    return this.subscriptions.map();
  }

  /** What a place can be found with, besides the list. */
  async means(): Promise<Pick<Finders, 'hasPostcodes' | 'hasMap'>> {
    const [hasPostcodes, hasMap] = await Promise.all([
      this.postcodes.known(),
      this.outlines.known(),
    ]);
    return { hasPostcodes, hasMap };
  }

  /** A postcode or a point. With neither, `kept` stays where it is. */
  async where(body: Posted, kept?: KeptPlace): Promise<Read> {
    const finders: Finders = {
      ...(await this.means()),
      find: (text, metres) => this.postcodes.find(text, metres),
      locate: (point, metres) => this.placeAt.find(point, metres),
    };
    const silent = isEmpty(body.postcode) && isEmpty(body.point);
    if (kept?.at && silent) {
      const read = await around(body, kept.at, finders);
      return read.ok ? { ok: true, draft: draftOfKept(kept, read.told) } : read;
    }
    const read = await readPlace(body, finders);
    return read.ok ? { ok: true, draft: draftOf(read.told) } : read;
  }

  /** Areas from the list. */
  async list(body: Posted): Promise<Read> {
    const form = await check(ListedPlaceForm, body);
    if (!form.ok) return form;
    const { kind, areaIds } = form.value;
    const known = followable(await this.map());
    return areaIds.every((id) => known.has(id))
      ? { ok: true, draft: draftOfList(kind, areaIds) }
      : { ok: false, errors: [{ field: 'areaIds', words: 'residents/subscriptions:wrong.areas' }] };
  }

  /** The same as a program tells it. 422 `invalid-input`. Without a postcode and a point `kept` keeps its spot. */
  async told({ kind, reach = 'ward', ...dto }: PlaceDto, kept?: KeptPlace): Promise<ResidentPlace> {
    const { postcode, point, areaIds = [] } = dto;
    const isListed = !postcode && !point && !kept?.at;
    const spot = point && `${point.longitude},${point.latitude}`;
    const read = isListed
      ? await this.list({ kind, areaIds })
      : await this.where({ kind, reach, postcode, point: spot }, kept);
    if (!read.ok) throw invalid(read.errors);
    const { own, near, ...draft } = read.draft;
    if (areaIds.length === 0) return draft;
    if (!areaIds.every((id) => [...own, ...near].includes(id)))
      throw invalid([{ field: 'areaIds', words: 'residents/sign-up:wrong.areas' }]);
    return { ...draft, areaIds };
  }

  /** The areas of a draft by name. */
  shown({ kind, own, near }: Drafted, map: readonly BoroughOfWards[]) {
    const places = own.map((areaId) => ({ kind, areaId, nearIds: [] }));
    return shownPlaces([...places, { kind, areaId: own[0]!, nearIds: near }], map);
  }
}

export type Posted = Readonly<Record<string, unknown>>;

const invalid = (errors: readonly FieldError[]) =>
  new Refusal('invalid-input', 422, 'residents/your-places:refused.not-this-place', {
    errors: errors.map(inFirstLanguage),
  });

const isEmpty = (text: unknown) => typeof text !== 'string' || text.trim() === '';
