import type { Settings } from '../../src/platform/config/settings';
import { freshDatabase } from './stack/database';
import { testSettings } from './stack/settings';
import { startWeb, type RunningWeb } from './web';

export interface OwnWeb extends RunningWeb {
  settings: Settings;
  /** Ends it, and drops its database. */
  drop(): Promise<void>;
}

interface Wish {
  settings?: Parameters<typeof testSettings>[0];
  /** Modules with routes made for a test. */
  extra?: Parameters<typeof startWeb>[1];
}

/** The web process on a database of its own. */
export async function ownWeb(wish: Wish = {}): Promise<OwnWeb> {
  const database = await freshDatabase();
  const settings = testSettings(wish.settings);
  const web = await startWeb(settings, wish.extra);
  const drop = async () => {
    await web.close();
    await database.drop();
  };
  return { ...web, settings, drop };
}
