/** Task queues, named once. Every one has a worker (tested). `urgent` overtakes any bulk send on `delivery`. */
export const queues = {
  message: 'message',
  delivery: 'delivery',
  urgent: 'urgent',
  letters: 'letters',
  residents: 'residents',
  conversation: 'conversation',
} as const;

export type Queue = (typeof queues)[keyof typeof queues];
export const queueNames = Object.values(queues);

/** The name of `wanted` on the installation that `current` (a full task queue name) belongs to. */
export function queueBeside(current: string, wanted: Queue): string {
  const own = queueNames.find((name) => current.endsWith(name)) ?? '';
  return current.slice(0, current.length - own.length) + wanted;
}
