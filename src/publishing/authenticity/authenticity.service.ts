import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { noSuchMessage } from '../messages/messages.service';
import { RELEASED_MESSAGE } from './authenticity.queries';

/** What anyone may know of a message that was released. */
export interface PublicMessage {
  id: string;
  subject: string;
  releasedAt: Date;
  /** SHA-256 of its content, hex. */
  hash: string;
  areas: string[];
  withdrawn: boolean;
}

type Row = Omit<PublicMessage, 'areas'> & { areaIds: string[] };

/** Tells residents whether a message is real (only those that went out are found). */
@Injectable()
export class AuthenticityService {
  constructor(
    private readonly db: DataSource,
    private readonly areas: AreasService,
  ) {}

  async released(id: string): Promise<PublicMessage> {
    const [row] = await this.db.query<Row[]>(RELEASED_MESSAGE, [id]);
    if (!row) throw noSuchMessage();
    const { areaIds, ...message } = row;
    const areas = await this.areas.byIds(areaIds);
    return { ...message, areas: areas.map(({ name }) => name).sort() };
  }
}
