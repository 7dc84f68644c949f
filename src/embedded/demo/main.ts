import { resolve } from 'node:path';
import { placesIn } from '../places';
import { readRunFile } from '../run-file';
import { say } from '../say';
import { Api } from './api';
import { Inbox } from './inbox';
import { Postman } from './postman';
import { conversationSteps } from './steps/conversation';
import { deliverySteps, messageSteps } from './steps/message';
import { residentSteps, unsubscribeStep } from './steps/resident';
import { signInStep } from './steps/staff';
import type { Story } from './story';

const steps = [
  ...residentSteps,
  signInStep,
  ...messageSteps,
  ...deliverySteps,
  ...conversationSteps,
  unsubscribeStep,
];

/** Walks the main job against the running stack, by its public API and SMTP only. Exit code 0 when every promise held. */
async function main(): Promise<number> {
  const run = readRunFile(placesIn(resolve('.wardline')).run);
  if (!run?.ready || !run.addresses.mailPage) {
    say('Start Wardline first, with its own mail catcher: npm start');
    return 1;
  }
  const { site, mailPage, mailroom } = run.addresses;
  const story: Story = {
    api: new Api(site),
    inbox: new Inbox(mailPage),
    postman: new Postman(mailroom),
    mailDomain: run.mailDomain,
    tokens: {},
    resident: `demo-${Date.now().toString(36)}@example.org`,
    wardId: '',
    boroughIds: [],
    messageId: '',
    delivered: { replyTo: '', messageId: '', unsubscribe: '' },
  };
  for (const [place, { title, run: play }] of steps.entries()) {
    say(`${place + 1}. ${title}`);
    try {
      say(`   ${await play(story)}`);
    } catch (error) {
      say(`   FAILED: ${(error as Error).message}`);
      return 1;
    }
  }
  say('\nThe main job holds: the books balance and the task exists.');
  return 0;
}

void main().then((code) => process.exit(code));
