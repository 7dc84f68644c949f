import { Module, type OnModuleInit } from '@nestjs/common';
import { StaffHome } from '../home/staff-home';
import { StaffModule } from '../staff.module';
import { PartnerActs } from './partner-acts.service';
import { PartnersApi } from './partners.api';
import { PartnersPages } from './partners.pages';

/** Partners of the force, for the web process. */
@Module({
  imports: [StaffModule],
  controllers: [PartnersPages, PartnersApi],
  providers: [PartnerActs],
})
export class PartnersWebModule implements OnModuleInit {
  constructor(private readonly home: StaffHome) {}

  onModuleInit(): void {
    this.home.add({
      title: 'Partners',
      href: '/staff/partners',
      section: 'administration',
      words: 'Councils and others whose own staff write messages.',
      permission: 'partner.manage',
      order: 82,
    });
  }
}
