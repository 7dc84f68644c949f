import path from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Settings } from '../config/settings';

const SRC = path.resolve(__dirname, '../..');

/** One pool a process. Entities and migrations are found in their rooms: `*.entity` and `migrations/*`. */
export function dataSourceOptions(settings: Pick<Settings, 'DATABASE_URL' | 'DATABASE_POOL'>) {
  return {
    type: 'postgres',
    url: settings.DATABASE_URL,
    entities: [path.join(SRC, '**/*.entity.{ts,js}')],
    migrations: [path.join(SRC, '**/migrations/*.{ts,js}')],
    migrationsTableName: 'migration',
    synchronize: false,
    logging: false,
    applicationName: 'wardline',
    extra: { max: settings.DATABASE_POOL, connectionTimeoutMillis: 10_000 },
  } satisfies DataSourceOptions;
}

/** A connected data source for commands that run without Nest. The caller destroys it. */
export function connect(
  settings: Pick<Settings, 'DATABASE_URL' | 'DATABASE_POOL'>,
): Promise<DataSource> {
  return new DataSource(dataSourceOptions(settings)).initialize();
}
