import { IsString, IsUUID, MaxLength } from 'class-validator';

/** A stop button of the list. */
export class StopDto {
  @IsString()
  @MaxLength(300)
  proof: string;

  @IsUUID()
  interestId: string;
}
