import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WhenEnded, type Ended } from '../../staff/accounts/when-ended';
import { TasksService } from '../tasks/tasks.service';

/** What somebody had on their hands when their account ended goes back to its teams, where it shows as nobody's. */
@Injectable()
export class Leavers implements OnModuleInit {
  constructor(
    private readonly tasks: TasksService,
    private readonly whenEnded: WhenEnded,
  ) {}

  onModuleInit(): void {
    this.whenEnded.add((tx, ended) => this.giveBack(tx, ended));
  }

  private async giveBack(tx: EntityManager, { staffId, byId }: Ended) {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM task WHERE owner_id = $1 AND state = 'claimed' ORDER BY concern_id, id`,
      [staffId],
    );
    const released = await this.tasks.ownerLeft(
      tx,
      { staffId, byId },
      rows.map(({ id }) => id),
    );
    return { tasks: released };
  }
}
