import { Module, type OnModuleInit } from '@nestjs/common';
import { ConcernFiguresModule } from '../../conversation/figures/concern-figures';
import { MessageFiguresModule } from '../../delivery/figures/message-figures';
import { PlacesModule } from '../../places/places.module';
import { ArchiveModule } from '../../publishing/archive/archive.module';
import { ReachFiguresModule } from '../../residents/figures/reach-figures';
import { ResidentsModule } from '../../residents/residents.module';
import { StaffHome } from '../../staff/home/staff-home';
import { StaffModule } from '../../staff/staff.module';
import { AskedReports } from './asked-reports.service';
import { ReportGround } from './report-ground.service';
import { ReportsApi } from './reports.api';
import { ReportsPages } from './reports.pages';
import { Reports } from './reports.service';

/** Figures for staff: they need the residents, the books, the archive and the tasks, so they live in the last room. */
@Module({
  imports: [
    ArchiveModule,
    ConcernFiguresModule,
    MessageFiguresModule,
    PlacesModule,
    ReachFiguresModule,
    ResidentsModule,
    StaffModule,
  ],
  controllers: [ReportsApi, ReportsPages],
  providers: [AskedReports, ReportGround, Reports],
})
export class ReportsWebModule implements OnModuleInit {
  constructor(private readonly home: StaffHome) {}

  onModuleInit(): void {
    this.home.add({
      title: 'Reports',
      href: '/staff/reports',
      section: 'reports',
      words: 'Who gets messages, what they brought, and how fast residents are answered.',
      permission: 'report.read',
      order: 60,
    });
  }
}
