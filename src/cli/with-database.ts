import type { DataSource } from 'typeorm';
import { settingsOrExit } from '../platform/config/environment';
import type { Settings } from '../platform/config/settings';
import { connect } from '../platform/database/data-source';

/** Runs a command's work on a connected database and closes it whatever happens. */
export async function withDatabase<T>(
  work: (db: DataSource, settings: Settings) => Promise<T>,
): Promise<T> {
  const settings = settingsOrExit();
  const db = await connect(settings);
  try {
    return await work(db, settings);
  } finally {
    await db.destroy();
  }
}
