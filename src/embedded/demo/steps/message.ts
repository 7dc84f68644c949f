import type { Api } from '../api';
import { hold, type Step, type Story } from '../story';
import { until } from '../until';
import { draft } from './message-draft';

interface Message {
  id: string;
  state: string;
  version: number;
  hash: string | null;
  findings: { id: string; rule: string; severity: string; quote: string; clearedBy: string[] }[];
}

interface Outcome {
  accepted?: boolean;
  state?: string;
  code?: string;
  decisionId?: string;
  applied?: boolean;
}

const read = ({ api, tokens, messageId }: Story) =>
  api.get<Message>(`/api/v1/messages/${messageId}`, { token: tokens.officer });

const reaches = (story: Story, state: string, seconds = 120) =>
  until(`the message to be in ${state}`, seconds, async () => {
    const message = await read(story);
    return message.state === state && message;
  });

/** Sends a decision; while its outcome is not known yet, asks again. Throws when it is refused. */
async function decide(story: Story, user: string, body: object): Promise<void> {
  const token = story.tokens[user];
  const path = `/api/v1/messages/${story.messageId}/decisions`;
  const { status, body: first } = await story.api.ask<Outcome>('POST', path, { body, token });
  const outcome = status === 202 ? await outcomeOf(story.api, first.decisionId!, token!) : first;
  hold(`${user} may decide: ${JSON.stringify(outcome)}`, outcome.accepted === true);
}

const outcomeOf = (api: Api, id: string, token: string) =>
  until('the outcome of a decision', 120, async () => {
    const { status, body } = await api.ask<Outcome>('GET', `/api/v1/decisions/${id}`, { token });
    return status === 200 && body;
  });

export const messageSteps: Step[] = [
  {
    title: 'An officer writes a message, previews it and submits it',
    run: async (story) => {
      const token = story.tokens.officer;
      const body = draft(story.boroughIds);
      const { html } = await story.api.post<{ html: string }>('/api/v1/messages/preview', {
        body,
        token,
      });
      hold('the preview shows the text', html.includes('Lock sheds'));
      const { id } = await story.api.post<Message>('/api/v1/messages', { body, token });
      story.messageId = id;
      await decide(story, 'officer', { action: 'submit' });
      return `message ${id}`;
    },
  },
  {
    title: 'The legal check stops it, and a legal reviewer clears the finding with a reason',
    run: async (story) => {
      const { findings } = await reaches(story, 'legal review');
      const legal = findings.filter(({ severity }) => severity === 'legal');
      const reason = 'The duty phone of the team, published on the force’s own site.';
      await decide(story, 'legal', {
        action: 'clear',
        findings: legal.map(({ id }) => ({ findingId: id, reason })),
      });
      return legal.map(({ rule, quote }) => `${rule} at “${quote}”`).join(', ');
    },
  },
  {
    title: 'A supervisor approves exactly what was seen',
    run: async (story) => {
      const { hash } = await reaches(story, 'approval');
      await decide(story, 'supervisor', { action: 'approve', hashSeen: hash });
      return `hash ${hash!.slice(0, 16)}…`;
    },
  },
];

interface Balance {
  audience: number;
  accepted: number;
  [state: string]: number | string;
}

const END_STATES = [
  'accepted',
  'failed',
  'unknown',
  'suppressed',
  'expired',
  'cancelled',
  'deferred',
];

export const deliverySteps: Step[] = [
  {
    title: 'It is released, sent chunk by chunk, and the books balance',
    run: async (story) => {
      await reaches(story, 'complete', 300);
      const balance = await story.api.get<Balance>(`/api/v1/messages/${story.messageId}/balance`, {
        token: story.tokens.officer,
      });
      const sum = END_STATES.reduce((total, state) => total + Number(balance[state]), 0);
      hold('the end states add up to the audience', sum === balance.audience);
      hold('somebody got it', balance.accepted > 0);
      const parts = END_STATES.filter((state) => balance[state]).map(
        (state) => `${balance[state]} ${state}`,
      );
      return `${balance.audience} people: ${parts.join(', ')}`;
    },
  },
  {
    title: 'It lies in the resident’s inbox, and anyone can verify it',
    run: async (story) => {
      const { api, inbox, resident, messageId } = story;
      const mail = await inbox.next('the message', resident, ({ subject }) => /Shed/.test(subject));
      story.delivered = {
        replyTo: /<?([^<>\s]+@[^<>\s]+)>?$/.exec(mail.headers['reply-to'] ?? '')?.[1] ?? '',
        messageId: mail.headers['message-id'] ?? '',
        unsubscribe: /<(https?:[^>]+)>/.exec(mail.headers['list-unsubscribe'] ?? '')?.[1] ?? '',
      };
      hold('it has a reply address of its own', story.delivered.replyTo.startsWith('reply+'));
      hold('it says that it is not for reporting crime', /999/.test(mail.text));
      const real = await api.get<{ subject: string }>(`/api/v1/public/messages/${messageId}`);
      hold('the public look-up knows it', real.subject === mail.subject);
      return `“${mail.subject}”, reply to ${story.delivered.replyTo.slice(0, 14)}…`;
    },
  },
];
