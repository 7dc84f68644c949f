import { Transform } from 'class-transformer';
import { IsUUID, ValidateIf } from 'class-validator';

/** Which entry of the register a question asks about; null or `none`: about no rumour. */
export class JoinDto {
  @Transform(({ value }: { value: unknown }) => (value === 'none' ? null : value))
  @ValidateIf(({ rumourId }: JoinDto) => rumourId !== null)
  @IsUUID('all', { message: 'Choose what it asks about' })
  rumourId: string | null;
}
