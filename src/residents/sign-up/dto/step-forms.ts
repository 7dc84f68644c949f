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
  @IsIn(['yes', 'no'], { message: 'Say whether you are 13 or older' })
  ofAge: 'yes' | 'no';
}

export class BoroughsForm {
  @List()
  @ArrayMaxSize(20, { message: 'Choose no more than 20 boroughs' })
  @IsUUID('all', { each: true, message: 'Choose boroughs from the list' })
  @ArrayNotEmpty({ message: 'Choose at least one borough' })
  boroughIds: string[];
}

export class WardsForm {
  @List()
  @ArrayMaxSize(20, { message: 'Choose no more than 20 wards' })
  @IsUUID('all', { each: true, message: 'Choose wards from the list' })
  @ArrayNotEmpty({ message: 'Choose at least one ward' })
  wardIds: string[];
}

export class EmailForm {
  @Transform(trimmed)
  @MaxLength(254, { message: 'Enter an e-mail address of at most 254 characters' })
  @IsEmail({}, { message: 'Enter an e-mail address, like name@example.org' })
  email: string;
}

export class ConsentForm {
  @Equals('yes', { message: 'Tick the box if you agree; we cannot write to you otherwise' })
  consent: 'yes';
}
