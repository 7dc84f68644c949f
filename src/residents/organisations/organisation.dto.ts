import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsEmail,
  IsIn,
  IsString,
  IsUUID,
  MaxLength,
  ValidateBy,
} from 'class-validator';
import { mailAddress } from '../contact-points/rules/address';
import { trimmed } from '../sign-up/dto/step-forms';
import {
  MOST_ADDRESSES,
  addressesIn,
  isOrganisationName,
  organisationKinds,
  type OrganisationKind,
} from './rules/organisation';

const WRONG_EMAIL = { message: 'residents/organisations:wrong.email' };
const WRONG_OTHERS = { message: 'residents/organisations:wrong.others' };
const Name = () =>
  ValidateBy(
    {
      name: 'isOrganisationName',
      validator: { validate: (value) => typeof value === 'string' && isOrganisationName(value) },
    },
    { message: 'residents/organisations:wrong.name' },
  );

/** Who the organisation is. */
export class AboutForm {
  @Transform(trimmed)
  @Name()
  name: string;

  @IsIn(organisationKinds, { message: 'residents/organisations:wrong.kind' })
  kind: OrganisationKind;
}

/** An address to add. */
export class AddressForm {
  @Transform(trimmed)
  @MaxLength(254, WRONG_EMAIL)
  @IsEmail({}, WRONG_EMAIL)
  email: string;
}

const listed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? addressesIn(value, (each) => mailAddress(each).key) : value;

/** The contact, and who else is to get messages: one a line. */
export class AddressesForm extends AddressForm {
  @Transform(listed)
  @ArrayMaxSize(MOST_ADDRESSES - 1, { message: 'residents/organisations:wrong.too-many' })
  @MaxLength(254, { each: true, ...WRONG_OTHERS })
  @IsEmail({}, { each: true, ...WRONG_OTHERS })
  others: string[];

  @Equals('yes', { message: 'residents/organisations:wrong.consent' })
  consent: 'yes';
}

/** Comes with every form of the contact's pages, never in a URL. */
export class ProofDto {
  @IsString()
  @MaxLength(300)
  proof: string;
}

export class RemoveDto extends ProofDto {
  @IsUUID()
  address: string;
}
