import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsIn, IsNotEmpty, IsUUID, MaxLength } from 'class-validator';
import { placeKinds, reaches, type PlaceKind, type Reach } from '../../places/rules/place';
import { List } from '../../subscriptions/dto/list';
import { trimmed } from './step-forms';

class PlaceForm {
  @IsIn(placeKinds, { message: 'residents/sign-up:wrong.kind' })
  kind: PlaceKind;

  @IsIn(reaches, { message: 'residents/sign-up:wrong.reach' })
  reach: Reach;
}

export class PostcodeForm extends PlaceForm {
  @Transform(trimmed)
  @MaxLength(12, { message: 'residents/sign-up:wrong.postcode' })
  @IsNotEmpty({ message: 'residents/sign-up:wrong.no-postcode' })
  postcode: string;
}

/** A place that was chosen on the map. */
export class PointForm extends PlaceForm {}

/** Which areas are followed for a place. */
export class PlaceAreasForm {
  @List()
  @ArrayMaxSize(20, { message: 'residents/sign-up:wrong.many-areas' })
  @IsUUID('all', { each: true, message: 'residents/sign-up:wrong.areas' })
  @ArrayNotEmpty({ message: 'residents/sign-up:wrong.no-area' })
  areaIds: string[];
}

export class PlacesForm extends PlaceAreasForm {
  @IsIn(['yes', 'no'], { message: 'residents/sign-up:wrong.another' })
  another: 'yes' | 'no';
}
