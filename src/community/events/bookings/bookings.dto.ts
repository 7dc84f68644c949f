import { IntersectionType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { AddressDto, ProofDto } from '../../../residents/interests/follow.dto';
import { trimmed } from '../../../residents/sign-up/dto/step-forms';
import { LARGEST_PARTY } from '../rules/places';

const HOW_MANY = 'community/events:error.people';
const ticked = ({ value }: { value: unknown }) => value === true || value === 'yes';

/** Who comes. */
export class PartyDto {
  /** You and whoever comes with you, at most 6. */
  @Type(() => Number)
  @IsInt({ message: HOW_MANY })
  @Min(1, { message: HOW_MANY })
  @Max(LARGEST_PARTY, { message: HOW_MANY })
  people: number;

  /** Only officers at the door see it. It is deleted 30 days after the event. */
  @Transform(trimmed)
  @IsString({ message: 'community/events:error.name' })
  @IsNotEmpty({ message: 'community/events:error.name' })
  @MaxLength(80, { message: 'community/events:error.name-long' })
  @Matches(/^[^\p{Cc}\p{Cf}\u2028\u2029]*$/u, { message: 'community/events:error.name-line' })
  name: string;

  /** To follow the event too: to be told other news of it. */
  @IsOptional()
  @Transform(ticked)
  @IsBoolean()
  wantsNews?: boolean;
}

/** The first step on the page: who comes, and where the code goes. */
export class AskPlaceDto extends IntersectionType(PartyDto, AddressDto) {}

/** The second step: the same with the code. */
export class BookDto extends IntersectionType(PartyDto, ProofDto) {}

export class RatingDto {
  /** 1: not worth it, 5: very good. */
  @Type(() => Number)
  @IsInt({ message: 'community/events:error.rating' })
  @Min(1, { message: 'community/events:error.rating' })
  @Max(5, { message: 'community/events:error.rating' })
  rating: number;
}
