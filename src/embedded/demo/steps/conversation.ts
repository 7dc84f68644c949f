import { hold, type Step, type Story } from '../story';
import { until } from '../until';

interface TaskLine {
  id: string;
  version: number;
  urgency: string;
  team: string;
  dueAt: string;
  createdAt: string;
}

interface TaskDetail extends TaskLine {
  replies: { text: string }[];
  events: { kind: string }[];
}

const QUESTION = 'What time is the marking session at the library on Saturday?';
const DANGER = 'Please help, a man with a knife is trying to get in at my back door right now';
const ANSWER = 'It runs from ten to noon. Bring the tools, we bring the marker.';

/** The task that holds these words, among those that the person sees. */
function taskWith(story: Story, user: string, words: string): Promise<TaskDetail> {
  const token = story.tokens[user];
  return until('the task', 60, async () => {
    const { items } = await story.api.get<{ items: TaskLine[] }>('/api/v1/tasks', { token });
    const newest = [...items].sort((a, b) => b.createdAt.localeCompare(a.createdAt)).slice(0, 20);
    for (const { id } of newest) {
      const task = await story.api.get<TaskDetail>(`/api/v1/tasks/${id}`, { token });
      if (task.replies.some(({ text }) => text.includes(words)))
        return { ...task, team: teamOf(items, id) };
    }
    return null;
  });
}

const teamOf = (items: TaskLine[], id: string) => items.find((item) => item.id === id)?.team ?? '';

/** Tells this run's words from those of earlier runs. */
const tagOf = ({ resident }: Story) =>
  `I read this as ${resident.split('@')[0]!.replace('demo-', 'reader ')}.`;

const reply = ({ postman, resident, delivered }: Story, text: string) =>
  postman.send({
    from: resident,
    to: delivered.replyTo,
    subject: 'Re: Shed break-ins: how to lock yours',
    text,
    inReplyTo: delivered.messageId,
  });

export const conversationSteps: Step[] = [
  {
    title: 'The resident answers, and the answer is a task with an owner and a clock',
    run: async (story) => {
      const words = `${QUESTION} ${tagOf(story)}`;
      await reply(story, words);
      const { id, version, team, dueAt, createdAt } = await taskWith(story, 'officer', words);
      const hours = (Date.parse(dueAt) - Date.parse(createdAt)) / 3_600_000;
      hold('it is due within 72 hours', hours === 72);
      const isThanks = ({ text }: { text: string }) => text.includes('A person will answer you by');
      await story.inbox.next('the acknowledgement', story.resident, isThanks);
      const token = story.tokens.officer;
      await story.api.post(`/api/v1/tasks/${id}/claim`, { token, seen: version });
      return `task of the ${team}, due ${dueAt}; acknowledged and claimed`;
    },
  },
  {
    title: 'The officer answers, and the resident has it in the same thread',
    run: async (story) => {
      const token = story.tokens.officer;
      const { id, version } = await taskWith(story, 'officer', tagOf(story));
      await story.api.post(`/api/v1/tasks/${id}/answer`, {
        token,
        seen: version,
        body: { text: ANSWER },
      });
      const mail = await story.inbox.next('the answer', story.resident, ({ text }) =>
        text.includes(ANSWER),
      );
      hold('it answers the resident’s own mail', Boolean(mail.headers['in-reply-to']));
      return `“${mail.subject}”`;
    },
  },
  {
    title: 'A reply that reads like danger alarms the control room at once',
    run: async (story) => {
      const token = story.tokens.triage;
      const before = await story.inbox.of(story.resident);
      const words = `${DANGER}. ${tagOf(story)}`;
      await reply(story, words);
      const { items } = await story.api.get<{ items: { id: string; taskId: string }[] }>(
        '/api/v1/alarms',
        { token },
      );
      const task = await taskWith(story, 'triage', words);
      const alarm = items.find(({ taskId }) => taskId === task.id);
      hold('the alarm stands as soon as the mail is taken', alarm !== undefined);
      await story.api.post(`/api/v1/alarms/${alarm!.id}/take`, { token });
      await until('the decision not to write', 60, async () => {
        const { events } = await story.api.get<TaskDetail>(`/api/v1/tasks/${task.id}`, { token });
        return events.some(({ kind }) => kind === 'not acknowledged');
      });
      const after = await story.inbox.of(story.resident);
      hold('no automatic mail went out', after.length === before.length);
      return 'taken by a named person of the triage desk';
    },
  },
];
