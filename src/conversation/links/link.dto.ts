import { IsNotEmpty, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

export class LinkConcern {
  /** `priority` or `outcome`. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(30)
  kind: string;

  @IsUUID(undefined, { message: 'Choose what it belongs to.' })
  subjectId: string;
}

export class LinkForm {
  /** `kind:id`, as the list has it. */
  @IsString({ message: 'Choose what it belongs to.' })
  @Matches(/^[a-z-]{1,30}:[0-9a-f-]{36}$/, { message: 'Choose what it belongs to.' })
  link: string;
}
