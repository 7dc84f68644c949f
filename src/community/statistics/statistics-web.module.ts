import { Module, type OnModuleInit } from '@nestjs/common';
import { PublicAnswersModule } from '../../conversation/figures/public-answers';
import { PublicBalancesModule } from '../../delivery/figures/public-balances';
import { Sitemaps } from '../../platform/http/sitemaps';
import { ArchiveModule } from '../../publishing/archive/archive.module';
import { StatisticsApi, StatisticsPages } from './statistics.pages';
import { StatisticsService } from './statistics.service';

const pages = ['/statistics', '/you-said-we-did', '/priorities', '/polls'];

/** Figures for everybody: they need the books, the tasks and the archive, so they live in the last room. */
@Module({
  imports: [ArchiveModule, PublicAnswersModule, PublicBalancesModule],
  controllers: [StatisticsApi, StatisticsPages],
  providers: [StatisticsService],
})
export class StatisticsWebModule implements OnModuleInit {
  constructor(private readonly sitemaps: Sitemaps) {}

  onModuleInit(): void {
    this.sitemaps.add({
      name: 'community',
      pages: () => Promise.resolve(pages.map((path) => ({ path }))),
    });
  }
}
