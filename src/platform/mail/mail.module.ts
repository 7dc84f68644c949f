import { Module } from '@nestjs/common';
import { LetterComposer } from './letter-composer';
import { LetterSending } from './letter-sending';
import { Letters } from './letters';
import { Relay } from './relay';

@Module({
  providers: [Letters, LetterComposer, LetterSending, Relay],
  exports: [Letters, LetterSending, Relay],
})
export class MailModule {}
