import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { asCatalogued, type RuleSettings } from './rules/settings';
import { SettingsVersion } from './settings-version.entity';

/** Reads the force's settings of the checks. */
@Injectable()
export class RuleSettingsService {
  constructor(private readonly db: DataSource) {}

  /** The latest version; the catalogue as it is where nobody changed anything. */
  async current(db: EntityManager = this.db.manager): Promise<RuleSettings> {
    const [latest] = await db.find(SettingsVersion, { order: { version: 'DESC' }, take: 1 });
    return latest ? { version: latest.version, ...latest.content } : asCatalogued;
  }

  /** What a stored check ran with; 0 is the catalogue. Null when there is no such version. */
  async at(version: number, db: EntityManager = this.db.manager): Promise<RuleSettings | null> {
    if (version === 0) return asCatalogued;
    const found = await db.findOneBy(SettingsVersion, { version });
    return found && { version, ...found.content };
  }
}
