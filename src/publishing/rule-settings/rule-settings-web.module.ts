import { Module, type OnModuleInit } from '@nestjs/common';
import { PlacesModule } from '../../places/places.module';
import { StaffHome } from '../../staff/home/staff-home';
import { StaffCore } from '../../staff/staff-core.module';
import { PublishingModule } from '../publishing.module';
import { RuleChanges } from './rule-changes.service';
import { RuleViews } from './rule-views.service';
import { RulesApi } from './rules.api';
import { RulesPages } from './rules.pages';

/** Pages and JSON API of the force's settings of the checks. */
@Module({
  imports: [PublishingModule, PlacesModule, StaffCore],
  controllers: [RulesPages, RulesApi],
  providers: [RuleChanges, RuleViews],
})
export class RuleSettingsWebModule implements OnModuleInit {
  constructor(private readonly home: StaffHome) {}

  onModuleInit(): void {
    this.home.add({
      title: 'Rules',
      href: '/staff/rules',
      section: 'administration',
      words: 'What the checks look for, how often they were wrong, and what the force changed.',
      permission: 'rule.read',
      order: 60,
    });
  }
}
