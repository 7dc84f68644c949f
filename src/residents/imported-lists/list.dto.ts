import { Transform } from 'class-transformer';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IntersectionType } from '@nestjs/swagger';
import { trimmed } from '../sign-up/dto/step-forms';
import { CadenceForm, TopicsForm } from '../subscriptions/dto/choices.dto';

const Column = () => (target: object, key: string) => {
  Transform(trimmed)(target, key);
  IsOptional()(target, key);
  IsString()(target, key);
  MaxLength(100, { message: 'Name a column by at most 100 characters' })(target, key);
};

/** What an administrator says of a list. */
export class ListForm extends IntersectionType(TopicsForm, CadenceForm) {
  @Transform(trimmed)
  @MaxLength(200, { message: 'Say whose list it was in at most 200 characters' })
  @IsNotEmpty({ message: 'Say whose list it was' })
  @IsString({ message: 'Say whose list it was' })
  source: string;

  @Transform(trimmed)
  @MaxLength(2000, { message: 'Give the lawful basis in at most 2,000 characters' })
  @IsNotEmpty({ message: 'Give the lawful basis' })
  @IsString({ message: 'Give the lawful basis' })
  basis: string;

  @Column()
  email?: string;

  @Column()
  postcode?: string;

  @Column()
  ward?: string;
}
