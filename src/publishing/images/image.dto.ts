import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { imageKinds } from './kinds';

/** A picture of a message and the author's answers about it. */
export class ImageDto {
  /** As `POST /api/v1/images` gave it. */
  @IsUUID('all', { message: 'Give the id of a picture that was uploaded.' })
  id: string;

  /** What it shows, for those who cannot see it. Empty only when it is decoration. */
  @IsString({ message: 'Describe the picture in words.' })
  @MaxLength(300, { message: 'Use at most 300 characters to describe the picture.' })
  alt: string;

  /** What kind of picture it is; `decorative` for an ornament. */
  @IsOptional()
  @IsIn(imageKinds.map(([value]) => value), { message: 'Choose the kind of picture.' })
  type?: string;

  /** Who owns it and on what terms it is used. */
  @IsOptional()
  @IsString()
  @MaxLength(200, { message: 'Use at most 200 characters for the licence.' })
  licence?: string;

  /** Everybody who can be recognised agreed. */
  @IsOptional()
  @IsBoolean({ message: 'Say whether everybody shown agreed.' })
  consent?: boolean;

  @IsOptional()
  @IsBoolean({ message: 'Say whether the faces are blurred.' })
  facesBlurred?: boolean;

  /** The senior investigating officer approved its use. */
  @IsOptional()
  @IsBoolean({ message: 'Say whether the senior investigating officer approved it.' })
  sioApproved?: boolean;

  /** It is recorded that a custody picture is used as a last resort. */
  @IsOptional()
  @IsBoolean({ message: 'Say whether the last resort is recorded.' })
  lastResortRecorded?: boolean;

  /** A day (YYYY-MM-DD), from which on it is not shown any more, or words such as `when located`. */
  @IsOptional()
  @IsString()
  @MaxLength(100, { message: 'Use at most 100 characters for when it is removed.' })
  removeOn?: string;
}
