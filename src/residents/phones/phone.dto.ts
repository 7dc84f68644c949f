import { IsString, MaxLength } from 'class-validator';

export class PhoneDto {
  /** A UK number that takes texts, in any usual form. */
  @IsString({ message: 'Give your phone number' })
  @MaxLength(40, { message: 'Give your phone number' })
  number: string;
}
