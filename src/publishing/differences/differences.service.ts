import { Injectable } from '@nestjs/common';
import { AreasService } from '../../places/areas/areas.service';
import { Refusal } from '../../platform/errors';
import { TopicsService } from '../../residents/topics/topics.service';
import { StaffService } from '../../staff/staff.service';
import { MessagesService } from '../messages/messages.service';
import type { Revision } from '../messages/revision.entity';
import { compare, type Difference, type Names } from './rules/compare';

/** One edit: who made it, and which parts it changed. */
export interface Edit {
  number: number;
  editor: string;
  at: Date;
  changed: string[];
}

export interface Differences {
  subject: string;
  from: number;
  to: number;
  /** The first one first. */
  edits: Edit[];
  parts: Difference[];
}

/** What differs between any two revisions of a message, and who edited what. */
@Injectable()
export class DifferencesService {
  constructor(
    private readonly messages: MessagesService,
    private readonly areas: AreasService,
    private readonly topics: TopicsService,
    private readonly staff: StaffService,
  ) {}

  /** Left out, `to` is the current revision and `from` the one before it. 404 `no-such-revision`. */
  async of(id: string, wished: { from?: number; to?: number }): Promise<Differences> {
    const { revision } = await this.messages.get(id);
    const revisions = await this.messages.revisions(id);
    const to = wished.to ?? revision.number;
    const from = wished.from ?? Math.max(1, to - 1);
    const [before, after] = [from, to].map((number) => {
      const found = revisions.find((one) => one.number === number);
      if (!found) throw noSuchRevision();
      return found;
    }) as [Revision, Revision];
    const names = await this.names(revisions);
    const editors = await this.staff.namesByIds([...new Set(revisions.map((r) => r.editorId))]);
    const edits = revisions.map((one, place) => ({
      number: one.number,
      editor: editors.get(one.editorId) ?? 'Someone',
      at: one.createdAt,
      changed: place === 0 ? [] : compare(revisions[place - 1]!, one, names).map((d) => d.title),
    }));
    const parts = compare(before, after, names);
    return { subject: revision.subject, from, to, edits, parts };
  }

  private async names(revisions: readonly Revision[]): Promise<Names> {
    const ids = [...new Set(revisions.flatMap(({ areaIds }) => areaIds))];
    const [areas, topics] = await Promise.all([this.areas.known(ids), this.topics.all()]);
    return {
      area: (id) => areas.find((one) => one.id === id)?.name ?? id,
      topic: (code) => topics.find((one) => one.code === code)?.name ?? code,
    };
  }
}

const noSuchRevision = () =>
  new Refusal('no-such-revision', 404, 'This message has no revision of that number.');
