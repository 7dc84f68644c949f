import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsString, Length } from 'class-validator';

export const partnerKinds = [
  'council',
  'watch scheme',
  'fire service',
  'health',
  'charity',
  'other',
] as const;
export type PartnerKind = (typeof partnerKinds)[number];

/** An organisation beside the force whose staff write messages. */
export class PartnerDto {
  /** As residents read it: `From Kingston Council with Thameside Police`. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString({ message: 'Give its name.' })
  @Length(1, 100, { message: 'Give its name, in at most 100 characters.' })
  name: string;

  @IsIn(partnerKinds, { message: `kind is one of: ${partnerKinds.join(', ')}` })
  kind: PartnerKind;
}

/** An account that becomes the partner's. */
export class PartnerStaffDto {
  @IsEmail({}, { message: 'Give the mail address of the account.' })
  email: string;
}
