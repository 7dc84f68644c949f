import { Transform } from 'class-transformer';
import { IsEmail, IsString } from 'class-validator';
import { CodeDto } from '../privacy/dto/code.dto';
import { trimmed } from '../sign-up/dto/step-forms';

/** The first step: whose code it is to be. */
export class AddressDto {
  /** An address that gets our messages already. */
  @Transform(trimmed)
  @IsEmail({}, { message: 'residents/interests:wrong.email' })
  email: string;
}

/** The second step. */
export class ProofDto extends CodeDto {
  /** What the first step answered. */
  @IsString({ message: 'residents/interests:wrong.proof' })
  proof: string;
}
