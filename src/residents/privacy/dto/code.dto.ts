import { Transform } from 'class-transformer';
import { IsIn, Matches } from 'class-validator';
import { codePurposes, type CodePurpose } from '../rules/code-answer';

const digits = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.replaceAll(/[\s-]/g, '') : value;

export class CodeDto {
  /** The six digits of the mail. */
  @Transform(digits)
  @Matches(/^\d{6}$/, { message: 'residents/privacy:wrong.code' })
  code: string;
}

export class PurposeDto {
  /** What the code is for: download or deletion. */
  @IsIn(codePurposes, { message: 'residents/privacy:wrong.purpose' })
  purpose: CodePurpose;
}
