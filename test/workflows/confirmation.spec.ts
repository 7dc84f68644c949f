import type { Client } from '@temporalio/client';
import { TemporalClient } from '../../src/platform/temporal/temporal-client';
import { ConfirmationsService } from '../../src/residents/confirmations/confirmations.service';
import { confirmationTimes } from '../../src/residents/confirmations/rules/times';
import { ContactPoints } from '../../src/residents/contact-points/contact-points.service';
import { saveHistory } from '../support/histories';
import { Postbox } from '../support/postbox';
import {
  contactOf,
  linkIn,
  residentsWorld,
  signUp,
  type ResidentsWorld,
} from '../support/residents';
import { submit } from '../support/web';
import { startWorker, type TestWorker } from '../support/worker';
import { testSettings } from '../support/stack/settings';

let world: ResidentsWorld;
let postbox: Postbox;
let worker: TestWorker;
let client: Client;

beforeAll(async () => {
  world = await residentsWorld();
  postbox = await Postbox.open();
  worker = await startWorker(testSettings({ SMTP_URL: postbox.url }));
  client = worker.app.get(TemporalClient).client;
});
afterAll(async () => {
  await worker.stop();
  await postbox.close();
  await world.drop();
});

/** A sign-up whose clock runs in milliseconds. */
async function opened(email: string, times: { remindAfter: number; lapseAfter: number }) {
  const choices = {
    areaIds: [world.area.abbey],
    topicCodes: ['local-events'],
    cadence: 'at once',
  } as const;
  return world.db.transaction(async (tx) => {
    const { id } = await world.app.get(ContactPoints).findOrAdd(tx, email);
    return world.app.get(ConfirmationsService).open(tx, id, choices, times);
  });
}

const resultOf = (confirmationId: string) =>
  client.workflow.getHandle(`confirmation/${confirmationId}`).result() as Promise<string>;
const mailTo = async (address: string, subject: RegExp) =>
  (await postbox.nextTo(address, { subject })).mail.text!;
const press = (text: string) => submit(world.visitor(), linkIn(text, 'confirm'), {});

const HOUR = 60 * 60_000;

describe('the confirmation workflow', () => {
  it('waits two days before it reminds, and a week before it lapses', () => {
    expect(confirmationTimes).toEqual({ remindAfter: 48 * HOUR, lapseAfter: 168 * HOUR });
  });

  it('asks by mail and ends when the button is pressed', async () => {
    await signUp(world, { email: 'amira@example.org' }).expect(202);
    const { confirmation } = (await contactOf(world.db, world.vault, 'amira@example.org'))!;
    const text = await mailTo('amira@example.org', /^Confirm that you want/);
    expect(text).toContain('In an emergency call 999');
    expect((await press(text)).status).toBe(200);
    expect(await resultOf(confirmation)).toBe('settled');
    await saveHistory(client, `confirmation/${confirmation}`, 'confirmation/confirmed');
  });

  it('reminds once, and still ends when the button is pressed then', async () => {
    const id = await opened('bo@example.org', { remindAfter: 200, lapseAfter: HOUR });
    const text = await mailTo('bo@example.org', /^Still to do/);
    expect((await press(text)).status).toBe(200);
    expect(await resultOf(id)).toBe('settled');
    expect(postbox.to('bo@example.org')).toHaveLength(2);
    await saveHistory(client, `confirmation/${id}`, 'confirmation/reminded');
  });

  it('erases the address when nobody answers', async () => {
    const id = await opened('cy@example.org', { remindAfter: 200, lapseAfter: 400 });
    await mailTo('cy@example.org', /^Confirm that you want/);
    expect(await resultOf(id)).toBe('lapsed');
    expect(await contactOf(world.db, world.vault, 'cy@example.org')).toBeUndefined();
    await saveHistory(client, `confirmation/${id}`, 'confirmation/lapsed');
  });

  it('tells a known address so by mail', async () => {
    await signUp(world, { email: 'amira@example.org' }).expect(202);
    const text = await mailTo('amira@example.org', /already get messages/);
    await world.visitor().get(linkIn(text, 'preferences')).expect(200);
  });

  it('carries ids alone in its history', async () => {
    await signUp(world, { email: 'di@example.org' }).expect(202);
    const { confirmation } = (await contactOf(world.db, world.vault, 'di@example.org'))!;
    await mailTo('di@example.org', /^Confirm that you want/);
    const { events } = await client.workflow
      .getHandle(`confirmation/${confirmation}`)
      .fetchHistory();
    const payloads = client.options.loadedDataConverter.payloadConverter;
    const started = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    const codecs = client.options.loadedDataConverter.payloadCodecs;
    expect(JSON.stringify(events)).not.toContain('di@example.org');
    let opened = started;
    for (const codec of codecs) opened = await codec.decode(opened);
    expect(opened.map((each) => payloads.fromPayload(each as never))).toEqual([
      confirmation,
      confirmationTimes.remindAfter,
      confirmationTimes.lapseAfter,
    ]);
  });
});
