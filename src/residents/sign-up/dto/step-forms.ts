import {
  ArrayMaxSize,
  ArrayNotEmpty,
  Equals,
  IsEmail,
  IsIn,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { Transform } from 'class-transformer';
import { List } from '../../subscriptions/dto/list';

export const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim() : value;

export class AgeForm {
  @IsIn(['yes', 'no'], { message: 'residents/sign-up:wrong.age' })
  ofAge: 'yes' | 'no';
}

export class BoroughsForm {
  @List()
  @ArrayMaxSize(20, { message: 'residents/sign-up:wrong.many-boroughs' })
  @IsUUID('all', { each: true, message: 'residents/sign-up:wrong.boroughs' })
  @ArrayNotEmpty({ message: 'residents/sign-up:wrong.no-borough' })
  boroughIds: string[];
}

export class WardsForm {
  @List()
  @ArrayMaxSize(20, { message: 'residents/sign-up:wrong.many-wards' })
  @IsUUID('all', { each: true, message: 'residents/sign-up:wrong.wards' })
  @ArrayNotEmpty({ message: 'residents/sign-up:wrong.no-ward' })
  wardIds: string[];
}

export class EmailForm {
  @Transform(trimmed)
  @MaxLength(254, { message: 'residents/sign-up:wrong.email-long' })
  @IsEmail({}, { message: 'residents/sign-up:wrong.email' })
  email: string;
}

export class ConsentForm {
  @Equals('yes', { message: 'residents/sign-up:wrong.no-consent' })
  consent: 'yes';
}
