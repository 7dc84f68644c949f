import { ConfigModule } from './config/config.module';
import type { Settings } from './config/settings';
import { DatabaseModule } from './database/database.module';
import { LoggingModule } from './logging/logging.module';
import { SecurityModule } from './security/security.module';
import { UpkeepModule } from './upkeep/upkeep.module';
import { TemporalModule } from './temporal/temporal.module';

/** What every process stands on, whatever it does. */
export const platformModules = (settings: Settings) => [
  ConfigModule.of(settings),
  LoggingModule,
  DatabaseModule,
  SecurityModule,
  TemporalModule,
  UpkeepModule,
];
