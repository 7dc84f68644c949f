import type { DataSource } from 'typeorm';

/** Looks so often, as a page that refreshes by itself would at best. Milliseconds. */
const EVERY = 100;
/** Transactions end in another order than their entries are numbered. */
const LOOK_BACK = 200;

/** When each person's task, and alarm, was first seen by somebody else than the mailroom: ms by contact point. */
export class Watch {
  readonly tasks = new Map<string, number>();
  readonly alarms = new Map<string, number>();
  private last = 0;
  private timer: NodeJS.Timeout | undefined;
  private ended = false;
  private looking: Promise<void> | undefined;

  constructor(private readonly db: DataSource) {}

  start(): void {
    this.timer = setTimeout(() => {
      this.looking = this.look().then(() => {
        if (!this.ended) this.start();
      });
    }, EVERY);
  }

  async stop(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    await this.looking;
    await this.look();
  }

  private async look(): Promise<void> {
    const rows = await this.db.query<{ id: string; kind: string; contact: string }[]>(
      `SELECT e.id, e.kind, c.contact_point_id AS contact FROM concern_event e
       JOIN concern c ON c.id = e.concern_id
       WHERE e.id > $1 AND e.kind IN ('received', 'alarm raised')`,
      [Math.max(0, this.last - LOOK_BACK)],
    );
    const now = performance.now();
    for (const { id, kind, contact } of rows) {
      this.last = Math.max(this.last, Number(id));
      const seen = kind === 'received' ? this.tasks : this.alarms;
      if (!seen.has(contact)) seen.set(contact, now);
    }
  }
}
