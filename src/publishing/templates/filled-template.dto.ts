import { IsInt, IsObject, IsString, MaxLength, Min } from 'class-validator';
import type { FilledTemplate } from './filled-template';

/** The template that a message began with, and what was put in its fields. */
export class FilledTemplateDto implements FilledTemplate {
  /** As `GET /api/v1/templates` lists it. */
  @IsString({ message: 'Choose a template from the list.' })
  @MaxLength(50)
  code: string;

  @IsInt({ message: 'Give the version of the template.' })
  @Min(1)
  version: number;

  /** Texts by the names of the template's fields. */
  @IsObject({ message: 'Give the fields of the template.' })
  values: Record<string, string>;
}
