import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { Archive } from '../archive/archive.service';
import type { Standing } from '../archive/rules/standing';
import { shownLanguage, type Variant } from '../languages/variant';
import { noSuchMessage } from '../messages/refusals';
import {
  CORRECTED,
  RELEASED_CORRECTIONS,
  RELEASED_MESSAGE,
  RELEASED_THREAD,
} from './authenticity.queries';

/** What anyone may know of a message that was released. */
export interface PublicMessage {
  id: string;
  /** Null where it held something that may not be published: a notice stands in its place. */
  subject: string | null;
  /** Its subject in each other language that it was sent in. */
  languages: { language: string; name: string; dir: 'ltr' | 'rtl'; subject: string }[];
  releasedAt: Date;
  /** SHA-256 of its content, hex. */
  hash: string;
  areas: string[];
  withdrawn: boolean;
  removed: boolean;
  /** Whether its words may be shown: stands, withdrawn, removed or over. */
  standing: Standing;
  /** What stands in the place of its words where they may not be shown; else null. */
  notice: string | null;
  /** Its words in each language, the original first; `html` may stand in a page, `text` has no marks. */
  words: { language: string; dir: 'ltr' | 'rtl'; subject: string; html: string; text: string }[];
  /** The partner that it is from, with the force; null: the force alone. */
  partnerName: string | null;
  topicCode: string;
  topic: string;
  /** When anything of this last changed. */
  changedAt: Date;
  /** Corrections that went out, the newest first. */
  corrections: { id: string; subject: string }[];
  /** The message that this one corrects; null for any other. */
  corrects: string | null;
  /** The thread that it belongs to, in order; empty when it stands alone. */
  thread: { id: string; subject: string | null }[];
}

type Row = Pick<
  PublicMessage,
  'id' | 'subject' | 'releasedAt' | 'hash' | 'withdrawn' | 'removed'
> & {
  areaIds: string[];
  variants: Variant[];
};

/** Tells residents whether a message is real (only those that went out are found). */
@Injectable()
export class AuthenticityService {
  constructor(
    private readonly db: DataSource,
    private readonly areas: AreasService,
    private readonly archive: Archive,
  ) {}

  async released(id: string): Promise<PublicMessage> {
    const [row] = await this.db.query<Row[]>(RELEASED_MESSAGE, [id]);
    if (!row) throw noSuchMessage();
    const { areaIds, variants, ...message } = row;
    const areas = await this.areas.namesOf(areaIds);
    const shown = await this.archive.one(id);
    if (!shown) throw noSuchMessage();
    const { standing, notice, words, topicCode, topic, changedAt, partnerName } = shown;
    const hidden = standing === 'removed' || standing === 'over';
    const corrections = await this.db.query<PublicMessage['corrections']>(RELEASED_CORRECTIONS, [
      id,
    ]);
    const thread = await this.db.query<PublicMessage['thread']>(RELEASED_THREAD, [id]);
    const [corrected] = await this.db.query<{ id: string }[]>(CORRECTED, [id]);
    return {
      ...message,
      ...{ corrections, corrects: corrected?.id ?? null, thread: thread.length > 1 ? thread : [] },
      ...{ standing, notice, words, topicCode, topic, changedAt, partnerName },
      subject: hidden ? null : message.subject,
      languages: (hidden ? [] : variants).map(({ language, subject }) => ({
        ...{ ...shownLanguage(language), subject },
      })),
      areas: [...areas.values()].sort(),
    };
  }

  /** When it went out; null when it never did. */
  async releasedAt(id: string): Promise<Date | null> {
    const [row] = await this.db.query<Row[]>(RELEASED_MESSAGE, [id]);
    return row?.releasedAt ?? null;
  }
}
