import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ImageDto } from '../../images/image.dto';
import { VariantDto } from '../../languages/variant.dto';
import { FilledTemplateDto } from '../../templates/filled-template.dto';
import { claimSources, claimTypes, confidences, valuesOf } from '../rules/claim-sources';

/** A factual statement of the message with what it rests on. */
export class ClaimDto {
  @IsString({ message: 'Write what is claimed.' })
  @MaxLength(500, { message: 'Use at most 500 characters for a claim.' })
  text: string;

  /** `event`, `status`, `statistic`, `quote`, `advice`, `date_place` or `legal`. */
  @IsOptional()
  @IsIn(valuesOf(claimTypes), { message: 'Choose the kind of claim from the list.' })
  type?: string;

  /** What it rests on. `resident_report` and `social_media` alone never verify anything. */
  @IsOptional()
  @IsIn(valuesOf(claimSources), { message: 'Choose what the claim rests on from the list.' })
  sourceType?: string;

  @IsOptional()
  @IsString()
  @MaxLength(300, { message: 'Use at most 300 characters for the reference.' })
  sourceRef?: string;

  /** The day on which it was so, YYYY-MM-DD. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Give the day of the evidence.' })
  asAt?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100, { message: 'Use at most 100 characters for who verified it.' })
  verifiedBy?: string;

  /** `high`, `medium` or `low`. */
  @IsOptional()
  @IsIn(valuesOf(confidences), { message: 'Choose how sure you are from the list.' })
  confidence?: string;

  /** The last day on which the evidence still holds, YYYY-MM-DD. Afterwards it is a finding. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Give the last day on which the evidence holds.' })
  expires?: string;

  /** It would do great harm if wrong: somebody who did not edit the message must verify it. */
  @IsOptional()
  @IsBoolean({ message: 'Say whether it would do great harm if wrong.' })
  highHarm?: boolean;
}

/** A message as an editor gives it. A draft may be unfinished. */
export class MessageDto {
  /** Code of a topic; empty while not chosen. */
  @IsString({ message: 'Choose a topic.' })
  @MaxLength(50)
  topicCode: string;

  @IsArray({ message: 'Choose areas from the list.' })
  @ArrayMaxSize(500, { message: 'Choose at most 500 areas.' })
  @IsUUID('all', { each: true, message: 'Choose areas from the list.' })
  areaIds: string[];

  /**
   * Instead of areas: ground as a GeoJSON polygon or several, without holes. It goes to whoever has a place there, and
   * to whoever told no place but follows a ward that lies in it by half or more. `areaIds` become the wards it touches.
   */
  @IsOptional()
  @IsObject({ message: 'Give the drawing as GeoJSON.' })
  drawing?: Record<string, unknown> | null;

  /** Whoever got this message, or will, does not get it. */
  @IsOptional()
  @IsUUID('all', { message: 'Choose a message that went out from the list.' })
  leavesOutId?: string | null;

  @IsString({ message: 'Write a subject.' })
  @MaxLength(150, { message: 'Use at most 150 characters for the subject.' })
  @Matches(/^[^\r\n]*$/, { message: 'Write the subject on one line.' })
  subject: string;

  /** Markdown. */
  @IsString({ message: 'Write a body.' })
  @MaxLength(30_000, { message: 'Use at most 30,000 characters for the body.' })
  body: string;

  /** Answers by the names of the declaration's questions. */
  @IsObject({ message: 'Give the declaration.' })
  declaration: Record<string, unknown>;

  @IsArray({ message: 'Give the claims as a list.' })
  @ArrayMaxSize(20, { message: 'Use at most 20 claims.' })
  @ValidateNested({ each: true })
  @Type(() => ClaimDto)
  claims: ClaimDto[];

  /** Goes ahead of all bulk mail. */
  @IsOptional()
  @IsBoolean({ message: 'Say whether it is urgent.' })
  urgent?: boolean;

  /** ISO 8601; null or left out: as soon as it is approved. */
  @IsOptional()
  @Type(() => Date)
  @IsDate({ message: 'Give the release time as ISO 8601.' })
  releaseAt?: Date | null;

  /** ISO 8601; after this moment nobody is sent it any more. */
  @IsOptional()
  @Type(() => Date)
  @IsDate({ message: 'Give the last useful moment as ISO 8601.' })
  notAfter?: Date | null;

  /** Once approved it waits until a supervisor confirms this, for example `arrest confirmed`. */
  @IsOptional()
  @IsString()
  @MaxLength(200, { message: 'Use at most 200 characters for what it waits for.' })
  holdUntil?: string | null;

  /** The same message in other languages, each at most once. Left out: only in English. */
  @IsOptional()
  @IsArray({ message: 'Give the languages as a list.' })
  @ArrayMaxSize(20, { message: 'Use at most 20 languages.' })
  @ValidateNested({ each: true })
  @Type(() => VariantDto)
  variants?: VariantDto[];

  /** Pictures that were uploaded before; each stands where a body has `![words](image:id)`. */
  @IsOptional()
  @IsArray({ message: 'Give the pictures as a list.' })
  @ArrayMaxSize(10, { message: 'Use at most 10 pictures.' })
  @ValidateNested({ each: true })
  @Type(() => ImageDto)
  images?: ImageDto[];

  /** The template that it began with, if any. Its words may have been changed freely since. */
  @IsOptional()
  @ValidateNested()
  @Type(() => FilledTemplateDto)
  template?: FilledTemplateDto | null;

  /**
   * What goes to phones, for urgent safety alone: its own words, which must name the force. The link that stops
   * texts is added to it. Null, empty or left out: no texts.
   */
  @IsOptional()
  @IsString()
  @MaxLength(1_000, { message: 'Use at most 1,000 characters for the text message.' })
  smsText?: string | null;
}
