import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { StaffService } from '../../staff/staff.service';
import type { Message } from './message.entity';
import { Revision } from './revision.entity';
import type { MessageFacts } from './rules/facts';

/** Gathers, fresh from the database, what the rules need to know of a message. */
@Injectable()
export class MessageFactsService {
  constructor(
    private readonly db: DataSource,
    private readonly staff: StaffService,
    private readonly areas: AreasService,
  ) {}

  async of(
    message: Message,
    revision: Revision,
    db: EntityManager = this.db.manager,
  ): Promise<MessageFacts> {
    const editors = await db.query<{ id: string }[]>(
      `SELECT DISTINCT editor_id AS id FROM revision WHERE message_id = $1`,
      [message.id],
    );
    const author = await this.staff.memberById(message.authorId, db);
    return {
      state: message.state,
      version: message.version,
      revisionId: revision.id,
      authorId: message.authorId,
      authorTeamIds: author?.teamIds ?? [],
      editorIds: editors.map(({ id }) => id),
      areaPaths: await this.areas.pathsOf(revision.areaIds),
      releaseAt: message.releaseAt,
      notAfter: message.notAfter,
    };
  }
}
