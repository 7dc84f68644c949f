import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { roles, type Role } from '../rules/permissions';

/** More roles or teams than anybody holds; keeps a request small. */
export const MOST = 200;

/** No control characters, and none that turn the direction of what stands around them. */
const WORDS = /^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u;

const trimmed = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value;
const address = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim().toLowerCase() : value;
const blankIsNone = ({ value }: { value: unknown }) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

export class EmailDto {
  @Transform(address)
  @IsEmail({}, { message: 'Enter a work email address, like name@example.org' })
  @MaxLength(254, { message: 'Enter an email address of at most 254 characters' })
  email: string;
}

export class AdministratorDto extends EmailDto {
  /** As colleagues and residents read it, with the rank: `PC Amina Holloway`. */
  @Transform(trimmed)
  @IsString({ message: 'Enter the name.' })
  @IsNotEmpty({ message: 'Enter the name.' })
  @Matches(WORDS, { message: 'Enter a name without control characters.' })
  @MaxLength(100, { message: 'Enter a name of at most 100 characters.' })
  name: string;
}

/** A role over an area with all below it. */
export class GrantDto {
  @IsIn(roles, { message: `role is one of: ${roles.join(', ')}` })
  role: Role;

  @IsUUID('all', { message: 'Give the id of an area.' })
  areaId: string;
}

export class ChangeAccountDto {
  /** As colleagues and residents read it, with the rank: `PC Amina Holloway`. */
  @Transform(trimmed)
  @IsString({ message: 'Enter the name.' })
  @IsNotEmpty({ message: 'Enter the name.' })
  @Matches(WORDS, { message: 'Enter a name without control characters.' })
  @MaxLength(100, { message: 'Enter a name of at most 100 characters.' })
  name: string;

  /** All that the account holds from now on. */
  @IsArray({ message: 'Give a list of roles.' })
  @ArrayNotEmpty({ message: 'Give at least one role.' })
  @ArrayMaxSize(MOST, { message: `Give at most ${MOST} roles.` })
  @ValidateNested({ each: true })
  @Type(() => GrantDto)
  roles: GrantDto[];

  /** All teams and desks that they work in from now on. Left out: as they are. */
  @IsOptional()
  @IsArray({ message: 'Give a list of ids of teams.' })
  @ArrayMaxSize(MOST, { message: `Give at most ${MOST} teams.` })
  @IsUUID('all', { each: true, message: 'Give ids of teams.' })
  teamIds?: string[];
}

export class NewAccountDto extends ChangeAccountDto {
  @Transform(address)
  @IsEmail({}, { message: 'Enter a work email address, like name@example.org' })
  @MaxLength(254, { message: 'Enter an email address of at most 254 characters' })
  email: string;

  /** Which partner they work for, for good. Left out: the force. */
  @Transform(blankIsNone)
  @IsOptional()
  @IsUUID('all', { message: 'Give the id of a partner.' })
  partnerId?: string;
}

export class AccountsDto {
  /** Part of the name. */
  @Transform(blankIsNone)
  @IsOptional()
  @IsString()
  @MaxLength(100, { message: 'Give at most 100 characters.' })
  name?: string;

  @Transform(blankIsNone)
  @IsOptional()
  @IsIn(roles, { message: `role is one of: ${roles.join(', ')}` })
  role?: Role;

  /** Holds a role over this area, or over one in it. */
  @Transform(blankIsNone)
  @IsOptional()
  @IsUUID('all', { message: 'Give the id of an area.' })
  areaId?: string;

  @Transform(blankIsNone)
  @IsOptional()
  @IsIn(['active', 'ended'], { message: 'state is one of: active, ended' })
  state?: 'active' | 'ended';

  /** `next` of the page before. */
  @IsOptional()
  @IsUUID('all', { message: 'Give the `next` of the page before' })
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Give a whole number' })
  @Min(1, { message: 'Ask for at least 1' })
  @Max(200, { message: 'Ask for at most 200' })
  limit?: number;
}
