import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Settings } from '../config/settings';
import { daysAgo, inPages, Sweeps } from '../upkeep/sweeps';

/** Which of these letters are still needed. */
export type KeepsLetters = (tx: EntityManager, ids: readonly string[]) => Promise<string[]>;

/** $1 before when, $2 after which letter, $3 at most. One that waits or is in flight is never among them. */
const ENDED = `
  SELECT id FROM letter
  WHERE id > $2::uuid AND done_at < $1 AND state NOT IN ('waiting', 'in flight') ORDER BY id LIMIT $3`;
const AT_ONCE = 1_000;

/** Records of letters that ended long ago. Their words went with their end. */
@Injectable()
export class EndedLetters implements OnModuleInit {
  private readonly keepers: KeepsLetters[] = [];

  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly sweeps: Sweeps,
  ) {}

  onModuleInit(): void {
    this.sweeps.add({ name: 'letters', run: () => this.run() });
  }

  /** A room that refers to letters says which must stay. */
  keepFor(keeper: KeepsLetters): void {
    this.keepers.push(keeper);
  }

  private run(): Promise<number> {
    const before = daysAgo(this.settings.KEEP_LETTERS_DAYS);
    return inPages((after) =>
      this.db.transaction(async (tx) => {
        const rows = await tx.query<{ id: string }[]>(ENDED, [before, after, AT_ONCE]);
        const ids = rows.map(({ id }) => id);
        if (ids.length === 0) return { last: null, removed: 0 };
        const needed = new Set<string>();
        for (const keeper of this.keepers) for (const id of await keeper(tx, ids)) needed.add(id);
        const gone = ids.filter((id) => !needed.has(id));
        await tx.query('DELETE FROM letter WHERE id = ANY ($1::uuid[])', [gone]);
        return { last: ids.at(-1)!, removed: gone.length };
      }),
    );
  }
}
