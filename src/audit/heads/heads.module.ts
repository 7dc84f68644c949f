import { Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/mail.module';
import { MetricsModule } from '../../platform/metrics/metrics.module';
import { HeadFigures } from './head-figures';
import { HeadSigner } from './head-signer';
import { Heads } from './heads.service';
import { HeadsExport } from './heads-export.service';
import { HeadsFile } from './heads-file';
import { HeadsSchedule } from './heads-schedule';

/** Heads of the audit chain outside the database: workers export them, the web shows whether they fit. */
@Module({
  imports: [MailModule, MetricsModule],
  providers: [HeadFigures, HeadSigner, Heads, HeadsExport, HeadsFile, HeadsSchedule],
  exports: [HeadSigner, Heads, HeadsExport],
})
export class HeadsModule {}
