import { Type } from 'class-transformer';
import { IsDate, IsIn, IsUUID, Matches } from 'class-validator';
import { deputisedRoles, type DeputisedRole } from './rules/may-name';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class DeputyRoleDto {
  /** `supervisor`, `legal` or `on-call inspector`. */
  @IsIn(deputisedRoles, { message: 'Choose one of your roles.' })
  role: DeputisedRole;
}

/** Somebody who holds a role of the caller's for a while. */
export class DeputyDto extends DeputyRoleDto {
  @IsUUID('all', { message: 'Choose who is your deputy.' })
  deputyId: string;

  /** ISO 8601. */
  @Type(() => Date)
  @IsDate({ message: 'Say from when.' })
  from: Date;

  /** ISO 8601; the first moment after the period, at most 90 days after `from`. */
  @Type(() => Date)
  @IsDate({ message: 'Say until when.' })
  to: Date;
}

/** The same by form: whole days, both included. */
export class DeputyFormDto extends DeputyRoleDto {
  @IsUUID('all', { message: 'Choose who is your deputy.' })
  deputyId: string;

  @Matches(DAY, { message: 'Enter the first day.' })
  firstDay: string;

  @Matches(DAY, { message: 'Enter the last day.' })
  lastDay: string;
}
