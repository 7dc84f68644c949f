import { Module } from '@nestjs/common';
import { RuleSettingsService } from './rule-settings.service';

/** What every check of words asks first: the force's settings of now. */
@Module({ providers: [RuleSettingsService], exports: [RuleSettingsService] })
export class RuleSettingsModule {}
