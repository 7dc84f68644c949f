import { givenDemoForce } from '../factories/demo-force';
import { startMailroom, type RunningMailroom } from './mailroom';
import { ownWeb, type OwnWeb } from './own-web';
import { freshDatabase } from './stack/database';
import { testSettings } from './stack/settings';

/** The mailroom process, and the force of the demonstration, on a database of its own. */
export async function demoMailroom(): Promise<RunningMailroom & { drop(): Promise<void> }> {
  const database = await freshDatabase();
  const mailroom = await startMailroom(testSettings());
  await givenDemoForce(mailroom.db, testSettings());
  const drop = async () => {
    await mailroom.close();
    await database.drop();
  };
  return { ...mailroom, drop };
}

/** The web process and the mailroom of that force. */
export async function demoWeb(): Promise<OwnWeb & { mailroom: RunningMailroom }> {
  const web = await ownWeb();
  const mailroom = await startMailroom(web.settings);
  await givenDemoForce(web.db, web.settings);
  const drop = async () => {
    await mailroom.close();
    await web.drop();
  };
  return { ...web, mailroom, drop };
}
