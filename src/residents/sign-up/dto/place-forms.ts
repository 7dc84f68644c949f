import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsIn, IsNotEmpty, IsUUID, MaxLength } from 'class-validator';
import { placeKinds, reaches, type PlaceKind, type Reach } from '../../places/rules/place';
import { List } from '../../subscriptions/dto/list';
import { trimmed } from './step-forms';

class PlaceForm {
  @IsIn(placeKinds, { message: 'Say what this place is to you' })
  kind: PlaceKind;

  @IsIn(reaches, { message: 'Say how far around you want to hear about' })
  reach: Reach;
}

export class PostcodeForm extends PlaceForm {
  @Transform(trimmed)
  @MaxLength(12, { message: 'Enter a full postcode, like SW19 1AA' })
  @IsNotEmpty({ message: 'Enter a postcode, or choose from a list' })
  postcode: string;
}

/** A place that was chosen on the map. */
export class PointForm extends PlaceForm {}

export class PlacesForm {
  @List()
  @ArrayMaxSize(20, { message: 'Choose no more than 20 areas' })
  @IsUUID('all', { each: true, message: 'Choose areas from the list' })
  @ArrayNotEmpty({ message: 'Choose at least one area' })
  areaIds: string[];

  @IsIn(['yes', 'no'], { message: 'Say whether there is another place' })
  another: 'yes' | 'no';
}
