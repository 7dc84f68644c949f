import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsArray,
  IsIn,
  IsLatitude,
  IsLongitude,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  MOST_PLACES,
  placeKinds,
  reaches,
  type PlaceKind,
  type Reach,
} from '../places/rules/place';
import { PlaceAreasForm } from '../sign-up/dto/place-forms';
import { AreasForm } from '../subscriptions/dto/choices.dto';
import { List } from '../subscriptions/dto/list';
import { MOST_AREAS } from '../subscriptions/rules/choices';

/** A place that is told by its areas alone. */
export class ListedPlaceForm extends AreasForm {
  @IsIn(placeKinds, { message: 'residents/sign-up:wrong.kind' })
  kind: PlaceKind;
}

/** Which areas are followed for the place, and the agreement. */
export class KeepPlaceForm extends PlaceAreasForm {
  @Equals('yes', { message: 'residents/sign-up:wrong.no-consent' })
  consent: 'yes';
}

export class SpotDto {
  /** Degrees (WGS84). */
  @IsLongitude({ message: 'Give a longitude from -180 to 180' })
  longitude: number;

  @IsLatitude({ message: 'Give a latitude from -90 to 90' })
  latitude: number;
}

/** A place: by `postcode`, by `point`, or by `areaIds` alone. */
export class PlaceDto {
  /** What it is to the person. */
  @IsIn(placeKinds, { message: 'residents/sign-up:wrong.kind' })
  kind: PlaceKind;

  /** How far around: the whole ward, or metres. Left out: the ward. */
  @IsOptional()
  @IsIn(reaches, { message: 'residents/sign-up:wrong.reach' })
  reach?: Reach;

  /** Answered with a ward and not kept. */
  @IsOptional()
  @IsString({ message: 'residents/sign-up:wrong.postcode' })
  @MaxLength(12, { message: 'residents/sign-up:wrong.postcode' })
  postcode?: string;

  /** Kept as the middle of its square of 100 m. */
  @IsOptional()
  @ValidateNested()
  @Type(() => SpotDto)
  point?: SpotDto;

  /** Which of the wards at and around it to follow; left out: its own and, with metres, those within. Or, alone, its wards. */
  @IsOptional()
  @List()
  @ArrayMaxSize(MOST_AREAS, { message: 'residents/subscriptions:wrong.many-areas' })
  @IsUUID('all', { each: true, message: 'residents/subscriptions:wrong.areas' })
  areaIds?: string[];
}

export class AgreedDto {
  /** Version of the consent wording that the person saw and agreed to. */
  @IsString({ message: 'residents/sign-up:wrong.consent-version' })
  consent: string;
}

export class TellPlaceDto extends PlaceDto {
  /** Version of the consent wording that the person saw and agreed to. */
  @IsString({ message: 'residents/sign-up:wrong.consent-version' })
  consent: string;
}

export class TellPlacesDto extends AgreedDto {
  /** All places from now on. */
  @IsArray({ message: 'residents/sign-up:wrong.no-place' })
  @ArrayMaxSize(MOST_PLACES, { message: 'residents/your-places:refused.too-many-places' })
  @ValidateNested({ each: true })
  @Type(() => PlaceDto)
  places: PlaceDto[];
}
