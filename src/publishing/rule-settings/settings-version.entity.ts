import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SettingsChange } from './rules/change';
import type { RuleSettings } from './rules/settings';

/** One version of the force's settings, whole, with the change that made it. Never changed. */
@Entity('rule_settings')
export class SettingsVersion {
  @PrimaryColumn('int') version: number;
  @Column('jsonb') content: Omit<RuleSettings, 'version'>;
  @Column('jsonb') change: SettingsChange;
  @Column('uuid', { name: 'changed_by' }) changedBy: string;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}
