import { Injectable } from '@nestjs/common';
import { AreasService } from '../../places/areas/areas.service';
import { PlaceAt } from '../../places/boundaries/place-at.service';
import type { Position } from '../../places/boundaries/rules/shape';
import { readPoint } from '../../places/map/rules/picked';
import { PostcodesService } from '../../places/postcodes/postcodes.service';
import { Refusal } from '../../platform/errors';
import { postcodeIn, whereAbout, type SaidPlace } from '../places/rules/where-about';
import type { WrittenDto } from './forms.dto';

/** Where a form is about: what its concern needs to know. */
export interface FormPlace {
  readonly areaId: string;
  /** The middle of a square of 100 m. */
  readonly at: Position | null;
}

type Said = Partial<Pick<WrittenDto, 'point' | 'place' | 'areaId'>>;

/** Finds the ward and the place that a form says: by a point, a postcode in its words, or the list. */
@Injectable()
export class FormPlaces {
  constructor(
    private readonly areas: AreasService,
    private readonly placeAt: PlaceAt,
    private readonly postcodes: PostcodesService,
  ) {}

  /** 422 `unknown-area` or `point-elsewhere`; for a danger neither: what is not known is the whole force's. */
  async of(said: Said, danger: boolean): Promise<FormPlace> {
    const areaId = await this.chosen(said.areaId, danger);
    const found = whereAbout({ ...(await this.lookedUp(said)), ...(areaId && { areaId }), danger });
    if (!found.ok && found.why === 'elsewhere')
      throw new Refusal('point-elsewhere', 422, 'conversation/forms:error.outside');
    const id = found.ok ? (found.areaId ?? (await this.areas.force())?.id) : undefined;
    if (!found.ok || !id) throw new Refusal('unknown-area', 422, 'conversation/forms:error.area');
    return { areaId: id, at: found.at };
  }

  /** Of today's tree. A danger with a wrong one is taken as one without. */
  private async chosen(areaId: string | undefined, danger: boolean): Promise<string | undefined> {
    if (!areaId) return undefined;
    try {
      return (await this.areas.byIds([areaId]))[0]!.id;
    } catch (error) {
      if (!danger || !(error instanceof Refusal)) throw error;
      return undefined;
    }
  }

  private async lookedUp({ point, place }: Said): Promise<Pick<SaidPlace, 'point' | 'postcode'>> {
    const picked = readPoint(point);
    if (picked.ok) {
      const wardId = (await this.placeAt.find(picked.value))?.place.id;
      return { point: { at: picked.value, ...(wardId && { wardId }) } };
    }
    const written = postcodeIn(place);
    const answer = written ? await this.postcodes.find(written) : undefined;
    if (!answer?.found) return {};
    const { place: there, at } = answer;
    return { postcode: { areaId: there.id, boroughId: there.boroughId, ...(at && { at }) } };
  }
}
