import { IsString, IsUUID, MaxLength } from 'class-validator';

/** That a claim of a message is so. */
export class VerificationDto {
  /** `revision.id` of the message that was seen. */
  @IsUUID('all', { message: 'Name the revision that you saw.' })
  revisionId: string;

  /** How it was verified: what you looked at, or whom you asked. */
  @IsString({ message: 'Say how you verified it.' })
  @MaxLength(1000, { message: 'Use at most 1,000 characters for how you verified it.' })
  words: string;
}
