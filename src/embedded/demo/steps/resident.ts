import type { Step, Story } from '../story';
import { hold } from '../story';

interface Areas {
  boroughs: { id: string; code: string; pilot: boolean; wards: { id: string; name: string }[] }[];
}

/** Code of Kingston upon Thames. */
const KINGSTON = 'E09000021';

export const residentSteps: Step[] = [
  {
    title: 'A resident signs up and confirms by the button in their mail',
    run: async (story) => {
      const { boroughs } = await story.api.get<Areas>('/api/v1/areas');
      const kingston = boroughs.find(({ code }) => code === KINGSTON)!;
      story.boroughIds = boroughs.filter(({ pilot }) => pilot).map(({ id }) => id);
      story.wardId = kingston.wards[0]!.id;
      await signUp(story);
      const mail = await story.inbox.next('the confirmation', story.resident, () => true);
      const [, token] = /\/confirm\/([a-z2-7]+)/.exec(mail.text) ?? [];
      hold('the mail has a link to confirm', token !== undefined);
      await story.api.post('/api/v1/confirmations', { body: { token } });
      return `${story.resident} follows ${kingston.wards[0]!.name}`;
    },
  },
];

async function signUp({ api, resident, wardId }: Story): Promise<void> {
  const { version } = await api.get<{ version: string }>('/api/v1/consent-wording');
  await api.post('/api/v1/sign-ups', {
    body: {
      ofAge: true,
      consent: version,
      email: resident,
      areaIds: [wardId],
      topicCodes: ['crime-prevention', 'incident-updates'],
      cadence: 'at once',
    },
  });
}

/** One-click unsubscribe (RFC 8058), as a mail program does it. */
export const unsubscribeStep: Step = {
  title: 'The resident leaves with one click',
  run: async ({ delivered }) => {
    const response = await fetch(delivered.unsubscribe, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    hold('one click is enough', response.ok);
    return 'no more alerts to this address';
  },
};
