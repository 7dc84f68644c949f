import { Transform } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { trimmed } from '../sign-up/dto/step-forms';

export class WhereDto {
  /** A postcode as people write it, with or without its space. */
  @Transform(trimmed)
  @IsString({ message: 'residents/where:wrong.none' })
  @IsNotEmpty({ message: 'residents/where:wrong.none' })
  @MaxLength(12, { message: 'residents/where:wrong.long' })
  postcode: string;

  /** Metres within which other wards are named; 150 when left out. */
  @IsOptional()
  @IsInt({ message: 'Give whole metres' })
  @Min(0, { message: 'Give 0 to 5,000 metres' })
  @Max(5000, { message: 'Give 0 to 5,000 metres' })
  around?: number;
}
