import { Transform } from 'class-transformer';
import {
  IsInt,
  IsLatitude,
  IsLongitude,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { trimmed } from '../sign-up/dto/step-forms';

class AroundDto {
  /** Metres within which other wards are named; 150 when left out. */
  @IsOptional()
  @IsInt({ message: 'Give whole metres' })
  @Min(0, { message: 'Give 0 to 5,000 metres' })
  @Max(5000, { message: 'Give 0 to 5,000 metres' })
  around?: number;
}

export class WhereDto extends AroundDto {
  /** A postcode as people write it, with or without its space. */
  @Transform(trimmed)
  @IsString({ message: 'residents/where:wrong.none' })
  @IsNotEmpty({ message: 'residents/where:wrong.none' })
  @MaxLength(12, { message: 'residents/where:wrong.long' })
  postcode: string;
}

export class PointDto extends AroundDto {
  /** Degrees (WGS84). */
  @IsLongitude({ message: 'Give a longitude from -180 to 180' })
  longitude: number;

  @IsLatitude({ message: 'Give a latitude from -90 to 90' })
  latitude: number;
}
