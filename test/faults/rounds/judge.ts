import { copies, times } from './copies';
import type { Figures } from './figures';
import type { Scene } from './scene';
import { surely } from './surely';

/** Ends that owe nobody a copy. `left` are people who unsubscribed during the send. */
const owesNone = (state: string, id: string, left: ReadonlySet<string>) =>
  state === 'unknown' || (state === 'suppressed' && left.has(id));

/** Closes the balance, and looks for each person's copy by address. */
export async function judged(
  scene: Scene,
  messageId: string,
  left: ReadonlySet<string> = new Set(),
): Promise<Omit<Figures, 'bound'>> {
  const { db, services } = scene.stage;
  const balance = await surely(() => services.books.close(messageId));
  const { states } = await services.books.counts(messageId);
  const rows = await db.query<{ id: string; state: string }[]>(
    'SELECT contact_point_id AS id, state FROM delivery WHERE send_id = $1',
    [messageId],
  );
  const all = copies(scene);
  const had = times(all);
  const owed = rows.filter(({ id, state }) => !owesNone(state, id, left));
  const sum = Object.values(states).reduce((total, count) => total + count, 0);
  return {
    recipients: rows.length,
    missed: owed.filter(
      ({ id, state }) => state !== 'accepted' || !had.has(scene.addresses.get(id)!),
    ).length,
    duplicates: all.length - had.size,
    possible_duplicates: balance.possibleDuplicates,
    unknown: states.unknown,
    balanced: sum === balance.audience && rows.length === balance.audience,
  };
}
