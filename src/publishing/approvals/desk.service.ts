import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may } from '../../staff/rules/permissions';
import { AudienceService, type AudienceRule } from '../../residents/audience/audience.service';
import type { Narrowed } from '../../residents/audience/narrowing';
import type { NamedSubject } from '../../residents/interests/subject';
import type { Person } from '../messages/rules/facts';
import { aboutOf } from '../messages/about';
import { ListsService, type WaitingMessage } from '../reading/lists.service';
import { reachOf, roundedReach } from '../reading/reach';
import { DESK_FACTS } from './desk.queries';
import { waitsFor } from './rules/waits-for';

/** A message at the desk, with what tells how much there is to judge. */
export interface DeskRow extends WaitingMessage {
  waitsFor: string;
  findings: number;
  /** Comments that nobody has marked as resolved. */
  openComments: number;
  /** How many people it would reach today, rounded; null where it was not counted. */
  people: number | null;
  /** The same in words. */
  reach: string;
}

interface Facts extends Narrowed {
  id: string;
  findings: number;
  toClear: number;
  approvals: number;
  partnerApproved: boolean;
  comments: number;
  corrects: boolean;
  aboutKind: string | null;
  aboutId: string | null;
  aboutName: string | null;
}

/** Counting an audience reads many rows: only what stands at the top of the desk is counted. */
const COUNTED = 20;

/** What waits for a person's decision: urgent ones first, then what nobody decided on in time, then the oldest. */
@Injectable()
export class DeskService {
  constructor(
    private readonly db: DataSource,
    private readonly lists: ListsService,
    private readonly audience: AudienceService,
  ) {}

  async of(me: Person): Promise<DeskRow[]> {
    const rows = await this.lists.waitingFor(me);
    const facts = await this.db.query<Facts[]>(DESK_FACTS, [rows.map(({ id }) => id)]);
    const about = new Map(facts.map((one) => [one.id, one]));
    const seen: DeskRow[] = [];
    // one after the other: a desk must not take all connections of the database
    for (const [place, row] of rows.entries()) {
      const known = about.get(row.id);
      const { findings = 0, toClear = 0, approvals = 0, comments, corrects } = known ?? {};
      const partner = known?.partnerApproved ? null : row.partnerName;
      const subject = known ? aboutOf(known) : null;
      const reach = !may(me.roles, 'audience.read')
        ? NOT_TOLD
        : corrects
          ? OF_ORIGINAL
          : place < COUNTED
            ? await this.reach({ ...row, ...narrowedBy(known) }, subject)
            : NOT_COUNTED;
      seen.push({
        ...row,
        waitsFor: waitsFor({ state: row.state, approvals, toClear, partner }),
        ...{ findings, openComments: comments ?? 0, ...reach },
      });
    }
    return seen;
  }

  private async reach(rule: AudienceRule, followersOf: NamedSubject | null) {
    const { areaIds, topicCode, drawing, leavesOutId } = rule;
    const whole = { areaIds, topicCode, drawing, leavesOutId, followersOf };
    const { size } = await this.audience.count(this.db, whole);
    const { people, words } = (followersOf ? reachOf : roundedReach)(size, size);
    return { people, reach: words };
  }
}

const narrowedBy = (known?: Narrowed): Narrowed => ({
  ...{ drawing: known?.drawing, leavesOutId: known?.leavesOutId },
});

const OF_ORIGINAL = { people: null, reach: 'whoever got the message that it corrects' };
const NOT_TOLD = { people: null, reach: 'known to the force alone' };
const NOT_COUNTED = { people: null, reach: 'open it to see' };
