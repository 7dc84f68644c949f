import type { State } from '../../../../src/publishing/messages/rules/life';
import { spans, type Act, type Decide, type Kind, type Text } from './acts';
import { Objections, type Facts } from './objections';
import { somebody, type Who } from './people';
import { ENDS, FAR, LATER, RAISED_AFTER, STALE_AFTER, from } from './table';

/** What the API must answer. `version` and `state` are the message's afterwards. */
export interface Expected {
  status: number;
  code?: string;
  blockers?: string[];
  state: State;
  version: number;
}

const BLOCKERS_OF_OTHERS = ['edit', 'recall', 'submit', 'clear', 'return', 'approve'] as const;
const OF_THE_ROAD = ['reschedule', 'lift', 'pause', 'resume', 'withdraw'] as const;
const offered = [...BLOCKERS_OF_OTHERS, ...OF_THE_ROAD];

/** A message's life told a second time, from the design's table: no rule or service of ours is asked. Hours throughout. */
export class LifeModel implements Facts {
  state: State = 'draft';
  version = 1;
  escalated = false;
  now = 0;
  private stateSince = 0;
  private editedAt = 0;
  releaseAt: number | null = null;
  notAfter: number | null = null;
  lifted = false;
  text: Text = 'clean';
  checked = false;
  readonly editors = new Set<Who>();
  readonly clearedBy = new Set<Who>();
  readonly approvedBy = new Set<Who>();
  readonly councilApprovedBy = new Set<Who>();
  private readonly objections = new Objections(this);

  constructor(readonly kind: Kind) {
    this.write(kind.by, 'clean');
  }

  /** What a page offers: for each action why this person may not take it. */
  offers(who: Who): Record<string, string[]> {
    return Object.fromEntries(offered.map((action) => [action, this.objections.why(action, who)]));
  }

  /** A decision without the header that every write needs. */
  keyless(who: Who): Expected {
    return this.door(who, 'read') ?? this.refused(400, 'idempotency-key-missing');
  }

  decide(act: Decide): Expected {
    const door = this.door(act.who, 'read');
    if (door) return door;
    const stale = act.seen === 'stale' && this.version > 1;
    const found = this.objections.why(act.action, act.who, { ...act, stale });
    if (found.length === 0 && act.action === 'approve')
      found.push(...this.objections.whyNotOver(act));
    if (found.length > 0) return this.refused(409, 'may-not', found);
    this.goes(this.leadsTo(act));
    return { status: 200, blockers: [], state: this.state, version: this.version };
  }

  edit({ who, text, seen }: Extract<Act, { kind: 'edit' }>): Expected {
    const door = this.door(who, 'edit');
    if (door) return door;
    if (seen === 'unsaid') return this.refused(428, 'if-match-missing');
    if (seen === 'stale' && this.version > 1) return this.refused(412, 'stale-edit');
    const first = from.recall.includes(this.state) ? 'recall' : 'edit';
    const found = this.objections.why(first, who);
    if (found.length > 0) return this.refused(409, 'may-not', found);
    if (first === 'recall') this.goes('draft');
    this.version += 1;
    this.write(who, text);
    return { status: 200, state: this.state, version: this.version };
  }

  /** The council's own supervisor comes before the force's. */
  waitsForCouncil(): boolean {
    return this.objections.isCouncils() && this.councilApprovedBy.size === 0;
  }

  read(who: Who): Expected {
    return this.door(who, 'read') ?? { status: 200, state: this.state, version: this.version };
  }

  passes(span: keyof typeof spans): void {
    this.now += spans[span];
  }

  /** Every recipient has an end state. */
  sent(): void {
    if (this.state === 'sending' || this.state === 'paused') this.goes('balancing');
  }

  /** What happens by itself now: checks, release, lapse, raising. */
  settle(): void {
    const { state, now, notAfter, releaseAt } = this;
    const over = notAfter !== null && notAfter <= now;
    if (state === 'checking') {
      this.checked = true;
      this.goes(this.objections.afterClearing());
      return this.settle();
    }
    const waits = state === 'legal review' || state === 'approval';
    if (waits && now - this.stateSince >= RAISED_AFTER) this.escalated = true;
    if (over && ['draft', 'returned', 'approval', 'scheduled'].includes(state))
      return this.goes('lapsed');
    const touched = Math.max(this.stateSince, this.editedAt);
    if ((state === 'draft' || state === 'returned') && now - touched >= STALE_AFTER)
      return this.goes('lapsed');
    const due = releaseAt === null || releaseAt <= now;
    if (state === 'scheduled' && due && !this.objections.isHeld()) this.goes('sending');
  }

  private write(who: Who, text: Text): void {
    const { later, ends } = this.kind;
    this.editors.add(who);
    this.text = text;
    this.checked = false;
    this.lifted = false;
    this.clearedBy.clear();
    this.approvedBy.clear();
    this.councilApprovedBy.clear();
    this.editedAt = this.now;
    this.releaseAt = later ? this.now + LATER : null;
    this.notAfter = ends ? this.now + ENDS : null;
  }

  private goes(to: State): void {
    this.version += 1;
    if (['draft', 'checking', 'legal review', 'returned'].includes(to)) {
      this.approvedBy.clear();
      this.councilApprovedBy.clear();
    }
    if (to === this.state) return;
    this.state = to;
    this.stateSince = this.now;
    this.escalated = false;
  }

  private refused(status: number, code: string, blockers?: string[]): Expected {
    return {
      status,
      code,
      ...(blockers && { blockers }),
      state: this.state,
      version: this.version,
    };
  }

  private door(who: Who, act: 'read' | 'edit'): Expected | null {
    if (who === 'anonymous') return this.refused(401, 'not-signed-in');
    if (!this.objections.holds(who, act)) return this.refused(403, 'not-allowed');
    return this.objections.sees(who) ? null : this.refused(404, 'not-found');
  }

  private leadsTo({ action, who, to }: Decide): State {
    const { state, kind } = this;
    switch (action) {
      case 'submit':
        return 'checking';
      case 'recall':
        return 'draft';
      case 'return':
        return 'returned';
      case 'clear':
        this.clearedBy.add(who);
        return this.objections.afterClearing();
      case 'approve': {
        if (somebody(who).council) {
          this.councilApprovedBy.add(who);
          return state;
        }
        this.approvedBy.add(who);
        const alone = kind.urgent && this.objections.reaches(who, 'on-call inspector');
        if (alone || this.approvedBy.size >= (kind.forceWide ? 2 : 1)) this.lifted = false;
        else return state;
        return 'scheduled';
      }
      case 'reschedule':
        this.releaseAt = { now: null, later: this.now + LATER, past: null, far: this.now + FAR }[
          to
        ];
        return state;
      case 'lift':
        this.lifted = true;
        return state;
      case 'pause':
        return 'paused';
      case 'resume':
        return 'sending';
      case 'withdraw':
        return 'withdrawn';
    }
  }
}
