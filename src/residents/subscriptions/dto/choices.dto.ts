import { IntersectionType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { residentLanguages, type ResidentLanguage } from '../../languages/languages';
import { cadences, type Cadence, type Choices } from '../rules/choices';
import { List } from './list';

/** More areas than anyone lives, works and learns in; it keeps one sign-up from following everything. */
const MOST_AREAS = 20;

export class AreasForm {
  /** Ids of wards, or of boroughs that have no wards yet. */
  @List()
  @ArrayMaxSize(MOST_AREAS, { message: `Choose no more than ${MOST_AREAS} areas` })
  @IsUUID('all', { each: true, message: 'Choose areas from the list' })
  @ArrayNotEmpty({ message: 'Choose at least one area' })
  areaIds: string[];
}

export class TopicsForm {
  /** Codes of topics. */
  @List()
  @IsString({ each: true, message: 'Choose topics from the list' })
  @ArrayMaxSize(50, { message: 'Choose topics from the list' })
  @ArrayNotEmpty({ message: 'Choose at least one kind of message' })
  topicCodes: string[];
}

export class CadenceForm {
  /** How often to hear: at once, daily or weekly. */
  @IsIn(cadences, { message: 'Choose how often you want to hear from us' })
  cadence: Cadence;
}

const ChosenLanguage = () =>
  IsIn(
    residentLanguages.map(({ code }) => code),
    { message: 'Choose a language from the list' },
  );

export class LanguageForm {
  /** Code of the language to read, where a message has it. */
  @ChosenLanguage()
  language: ResidentLanguage;
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
}
