import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';

/** An audience that need not be of any message yet. */
export class AudienceDto {
  /** Code of a topic. */
  @IsString({ message: 'Choose a topic.' })
  @MaxLength(50)
  topicCode: string;

  @IsOptional()
  @IsArray({ message: 'Choose areas from the list.' })
  @ArrayMaxSize(500, { message: 'Choose at most 500 areas.' })
  @IsUUID('all', { each: true, message: 'Choose areas from the list.' })
  areaIds?: string[];

  /** Instead of areas: a GeoJSON polygon or several, without holes. */
  @IsOptional()
  @IsObject({ message: 'Give the drawing as GeoJSON.' })
  drawing?: Record<string, unknown> | null;

  /** Whoever got this message, or will, is left out. */
  @IsOptional()
  @IsUUID('all', { message: 'Choose a message that went out from the list.' })
  leavesOutId?: string | null;

  @IsOptional()
  @IsBoolean({ message: 'Say whether it is urgent.' })
  urgent?: boolean;

  /** What goes to phones; null or left out: no texts. */
  @IsOptional()
  @IsString()
  @MaxLength(1_000, { message: 'Use at most 1,000 characters for the text message.' })
  smsText?: string | null;
}

/** Why a message may go to a small audience. */
export class AllowSmallDto {
  /** The revision that was on the page. */
  @IsUUID('all', { message: 'Load the page again.' })
  revisionId: string;

  @IsString({ message: 'Give a reason.' })
  @MaxLength(2000, { message: 'Use at most 2,000 characters for a reason.' })
  reason: string;
}
