import { Module } from '@nestjs/common';
import { LetterComposer } from './letter-composer';
import { LetterSending } from './letter-sending';
import { Letters } from './letters';
import { DkimSigner } from './dkim/dkim-signer';
import { Relay } from './relay';

@Module({
  providers: [Letters, LetterComposer, LetterSending, DkimSigner, Relay],
  exports: [Letters, LetterSending, Relay],
})
export class MailModule {}
