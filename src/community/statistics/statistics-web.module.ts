import { Module } from '@nestjs/common';
import { PublicAnswersModule } from '../../conversation/figures/public-answers';
import { PublicBalancesModule } from '../../delivery/figures/public-balances';
import { ArchiveModule } from '../../publishing/archive/archive.module';
import { StatisticsApi, StatisticsPages } from './statistics.pages';
import { StatisticsService } from './statistics.service';

/** Figures for everybody: they need the books, the tasks and the archive, so they live in the last room. */
@Module({
  imports: [ArchiveModule, PublicAnswersModule, PublicBalancesModule],
  controllers: [StatisticsApi, StatisticsPages],
  providers: [StatisticsService],
})
export class StatisticsWebModule {}
