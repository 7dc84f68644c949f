import { IsString, MaxLength } from 'class-validator';

export class PhoneDto {
  /** A UK number that takes texts, in any usual form. */
  @IsString({ message: 'residents/phones:wrong.no-number' })
  @MaxLength(40, { message: 'residents/phones:wrong.no-number' })
  number: string;
}
