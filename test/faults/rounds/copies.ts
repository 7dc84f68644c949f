import { setTimeout as pause } from 'node:timers/promises';
import { counted } from '../../bench/sending/counted';
import { sinkLog } from '../../bench/sending/stage';
import type { Scene } from './scene';

/** To whom the relay took a mail since the count began, in its order. */
export const copies = ({ stage }: Pick<Scene, 'stage'>): string[] => counted(sinkLog(stage)).order;

export function times(addresses: readonly string[]): Map<string, number> {
  const had = new Map<string, number>();
  for (const address of addresses) had.set(address, (had.get(address) ?? 0) + 1);
  return had;
}

export async function reached(scene: Scene, mails: number, withinMs = 60_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (copies(scene).length < mails) {
    if (Date.now() > end) throw new Error(`Only ${copies(scene).length} of ${mails} mails came.`);
    await pause(20);
  }
}
