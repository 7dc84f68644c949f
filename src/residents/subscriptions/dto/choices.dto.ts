import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  ValidateBy,
} from 'class-validator';
import { residentLanguages, type ResidentLanguage } from '../../languages/languages';
import { cadences, MOST_AREAS, type Cadence, type Choices } from '../rules/choices';
import { mailLooks, type MailLook } from '../rules/mail-looks';
import { List } from './list';

export class AreasForm {
  /** Ids of wards, or of boroughs that have no wards yet. */
  @List()
  @ArrayMaxSize(MOST_AREAS, { message: 'residents/subscriptions:wrong.many-areas' })
  @IsUUID('all', { each: true, message: 'residents/subscriptions:wrong.areas' })
  @ArrayNotEmpty({ message: 'residents/subscriptions:wrong.no-area' })
  areaIds: string[];
}

export class TopicsForm {
  /** Codes of topics. */
  @List()
  @IsString({ each: true, message: 'residents/subscriptions:wrong.topics' })
  @ArrayMaxSize(50, { message: 'residents/subscriptions:wrong.topics' })
  @ArrayNotEmpty({ message: 'residents/subscriptions:wrong.no-topic' })
  topicCodes: string[];
}

export class CadenceForm {
  /** How often to hear: at once, daily or weekly. */
  @IsIn(cadences, { message: 'residents/subscriptions:wrong.cadence' })
  cadence: Cadence;
}

const isPace = (value: unknown) => cadences.some((cadence) => cadence === value);
const ArePaces = () =>
  ValidateBy({
    name: 'arePaces',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' && value !== null && Object.values(value).every(isPace),
      defaultMessage: () => 'residents/subscriptions:wrong.paces',
    },
  });

const ChosenLanguage = () =>
  IsIn(
    residentLanguages.map(({ code }) => code),
    { message: 'residents/subscriptions:wrong.language' },
  );

export class LanguageForm {
  /** Code of the language to read, where a message has it. */
  @ChosenLanguage()
  language: ResidentLanguage;
}

export class LookForm {
  /** How mails look: usual, large print or text only. */
  @IsIn(mailLooks, { message: 'residents/subscriptions:wrong.look' })
  mailLook: MailLook;
}

/** All that a resident may choose. */
export class ChoicesDto
  extends IntersectionType(AreasForm, TopicsForm, CadenceForm)
  implements Choices
{
  /** Code of the language to read, where a message has it. Left out: as it was, English at first. */
  @IsOptional()
  @ChosenLanguage()
  language?: ResidentLanguage;

  /** Topics that come at another pace than `cadence`: codes with at once, daily or weekly. Left out: none. */
  @IsOptional()
  @ArePaces()
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string', enum: [...cadences] },
  })
  cadences?: Record<string, Cadence>;

  /** How mails look: usual, large print or text only. Left out: as it was, usual at first. */
  @IsOptional()
  @IsIn(mailLooks, { message: 'residents/subscriptions:wrong.look' })
  mailLook?: MailLook;
}
