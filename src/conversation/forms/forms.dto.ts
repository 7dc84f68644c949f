import { Transform } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateBy,
  ValidateIf,
} from 'class-validator';
import { mapFaultWords, readPoint } from '../../places/map/rules/picked';
import { siteCodes, type SiteLanguage } from '../../platform/texts/site-languages';
import { CodeDto } from '../../residents/privacy/dto/code.dto';
import { postcodeIn } from '../places/rules/where-about';

const IsPoint = () =>
  ValidateBy(
    { name: 'isPoint', validator: { validate: (value) => readPoint(value).ok } },
    { message: mapFaultWords.unreadable },
  );

export const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value;

export const MOST_WORDS = 5000;

/** A concern, or something that somebody heard and asks about. */
export class WrittenDto {
  @Transform(trimmed)
  @IsString({ message: 'conversation/forms:error.words-missing' })
  @Matches(/\S/, { message: 'conversation/forms:error.words-missing' })
  @MaxLength(MOST_WORDS, { message: 'conversation/forms:error.words-long' })
  words: string;

  /**
   * The ward, or the borough where the ward is not known. It may be left out where a point or a postcode says it; where
   * both are given, the point decides.
   */
  @ValidateIf(
    ({ areaId, point, place }: WrittenDto) =>
      Boolean(areaId) || !(point || postcodeIn(typeof place === 'string' ? place : undefined)),
  )
  @IsUUID('all', { message: 'conversation/forms:error.area' })
  areaId?: string;

  /** A point on the map: longitude and latitude, like `-0.2065,51.4214`. Only the square of 100 m around it is kept. */
  @Transform(trimmed)
  @ValidateIf(({ point }: WrittenDto) => point !== undefined && point !== '')
  @IsPoint()
  point?: string;

  /** A street, a postcode or a place, in words. A full postcode says the ward as well. */
  @Transform(trimmed)
  @IsOptional()
  @IsString()
  @MaxLength(200, { message: 'conversation/forms:error.place-long' })
  place?: string;

  /** Whether an answer by e-mail is wanted: `yes` or `no`. */
  @IsIn(['yes', 'no'], { message: 'conversation/forms:error.answer' })
  answer: 'yes' | 'no';

  /** Where the answer goes. A one-time code proves that it is theirs. */
  @Transform(trimmed)
  @ValidateIf(({ answer }: WrittenDto) => answer === 'yes')
  @MaxLength(254, { message: 'conversation/forms:error.email-long' })
  @IsEmail({}, { message: 'conversation/forms:error.email' })
  email?: string;

  /** In which language we write to somebody whom we do not know yet: `en` if it is left out. */
  @IsOptional()
  @IsIn(siteCodes, { message: 'conversation/forms:error.language' })
  language?: SiteLanguage;
}

/** What was answered to the form: it opens the next step for half an hour, and stands in no address. */
export class PassDto {
  @IsString({ message: 'conversation/forms:error.pass' })
  pass: string;
}

export class ConfirmDto extends CodeDto {
  @IsString({ message: 'conversation/forms:error.pass' })
  pass: string;
}

/** How somebody can be reached without others knowing. */
export class SafeContactDto extends PassDto {
  @Transform(trimmed)
  @IsString({ message: 'conversation/forms:error.reach-missing' })
  @Matches(/\S/, { message: 'conversation/forms:error.reach' })
  @MaxLength(200, { message: 'conversation/forms:error.long-200' })
  phone: string;

  @Transform(trimmed)
  @IsOptional()
  @IsString()
  @MaxLength(200, { message: 'conversation/forms:error.long-200' })
  when?: string;

  /** A word to begin with, whom to ask for, what not to say. */
  @Transform(trimmed)
  @IsOptional()
  @IsString()
  @MaxLength(500, { message: 'conversation/forms:error.long-500' })
  words?: string;
}
