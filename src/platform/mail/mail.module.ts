import { Module } from '@nestjs/common';
import { EndedLetters } from './ended-letters';
import { LetterComposer } from './letter-composer';
import { LetterSending } from './letter-sending';
import { MetricsModule } from '../metrics/metrics.module';
import { PresenceModule } from '../presence/presence.module';
import { Letters } from './letters';
import { DkimSigner } from './dkim/dkim-signer';
import { Relay } from './relay';
import { RelayReport } from './relay-report';

@Module({
  imports: [MetricsModule, PresenceModule],
  providers: [EndedLetters, Letters, LetterComposer, LetterSending, DkimSigner, Relay, RelayReport],
  exports: [EndedLetters, Letters, LetterSending, Relay],
})
export class MailModule {}
