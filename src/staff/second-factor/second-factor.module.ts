import { Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/mail.module';
import { MySecondFactorPages } from './my-second-factor.pages';
import { NewFactor } from './new-factor';
import { RecoveryCodes } from './recovery-codes.service';
import { SecondFactorLetters } from './second-factor-letters';
import { SecondFactorProof } from './second-factor-proof.service';
import { SecondFactorResetsApi } from './second-factor-resets.api';
import { SecondFactorResetsPages } from './second-factor-resets.pages';
import { SecondFactorResets } from './second-factor-resets.service';
import { SecondFactors } from './second-factors.service';

/** Codes of an app beside the password. For the web process. */
@Module({
  imports: [MailModule],
  controllers: [MySecondFactorPages, SecondFactorResetsPages, SecondFactorResetsApi],
  providers: [
    SecondFactors,
    SecondFactorProof,
    SecondFactorResets,
    RecoveryCodes,
    SecondFactorLetters,
    NewFactor,
  ],
  exports: [SecondFactors, SecondFactorProof, NewFactor],
})
export class SecondFactorModule {}
