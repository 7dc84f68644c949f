import type { OwnWeb } from './own-web';
import { Postbox } from './postbox';
import { freshDatabase } from './stack/database';
import { testSettings } from './stack/settings';
import { startWeb } from './web';
import { startWorker } from './worker';

/** The web and the worker process on a database of their own, with a relay that takes every mail. */
export async function ownProcesses(): Promise<OwnWeb> {
  const database = await freshDatabase();
  const postbox = await Postbox.open();
  const settings = testSettings({ SMTP_URL: postbox.url });
  const web = await startWeb(settings);
  const worker = await startWorker(settings);
  const drop = async () => {
    await worker.stop();
    await web.close();
    await postbox.close();
    await database.drop();
  };
  return { ...web, settings, drop };
}
