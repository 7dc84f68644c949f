import type { State } from '../../../../src/publishing/messages/rules/life';
import type { Action, Decide, Kind, Text } from './acts';
import { somebody, type Who } from './people';
import { FAR, LATER, beforeApproval, from, whose } from './table';

/** A message as the model knows it; hours since the walk began. */
export interface Facts {
  readonly kind: Kind;
  readonly state: State;
  readonly escalated: boolean;
  readonly now: number;
  readonly releaseAt: number | null;
  readonly notAfter: number | null;
  readonly lifted: boolean;
  readonly text: Text;
  readonly checked: boolean;
  readonly editors: ReadonlySet<Who>;
  readonly clearedBy: ReadonlySet<Who>;
  readonly approvedBy: ReadonlySet<Who>;
  /** For the council, whose message it is. */
  readonly councilApprovedBy: ReadonlySet<Who>;
}

export type Given = Pick<Decide, 'reason' | 'to'> & { stale: boolean };

/** Why somebody may not take an action: the design's guards told a second time. */
export class Objections {
  constructor(private readonly facts: Facts) {}

  holds = (who: Who, act: Action | 'edit' | 'read') =>
    somebody(who).roles.some((role) => whose[act].includes(role));

  reaches(who: Who, ...roles: string[]): boolean {
    const { far, roles: held } = somebody(who);
    const wide = far === 'force' || (far === 'ward' && !this.facts.kind.forceWide);
    return wide && held.some((role) => roles.includes(role));
  }

  isHeld = () => this.facts.kind.held && !this.facts.lifted;

  private isOfTeam = (who: Who) =>
    who === this.facts.kind.by ||
    Boolean(somebody(who).team && somebody(this.facts.kind.by).team) ||
    Boolean(somebody(who).council && this.isCouncils());

  isCouncils = () => Boolean(somebody(this.facts.kind.by).council);

  /** The council's people see its messages alone. */
  sees = (who: Who) => !somebody(who).council || this.isCouncils();

  /** The level above: an on-call inspector, where it is urgent or nobody decided in time. */
  private level(who: Who, ...roles: string[]): string | false {
    if (this.reaches(who, ...roles)) return false;
    if (!this.reaches(who, 'on-call inspector')) return 'outside-your-area';
    return this.facts.kind.urgent || this.facts.escalated ? false : 'only-urgent';
  }

  private decides(who: Who, ...roles: string[]): string | false {
    if (!somebody(who).council) return this.level(who, ...roles);
    return !this.reaches(who, 'partner supervisor') && 'outside-your-area';
  }

  /** Findings still open: `legal` needs one person, `block` two. */
  open(): number {
    const needed = { clean: 0, legal: 1, block: 2 }[this.facts.text];
    return this.facts.checked ? Math.max(0, needed - this.facts.clearedBy.size) : 0;
  }

  afterClearing = (): State => (this.open() === 0 ? 'approval' : 'legal review');

  private isLate = (at: number | null) =>
    this.facts.notAfter !== null &&
    this.facts.notAfter <= Math.max(this.facts.now, at ?? this.facts.now);

  /** Without `given`: only what a page must know to offer the action. */
  why(action: Action | 'edit', who: Who, given?: Given): string[] {
    const found = new Set<string | false | undefined>([
      !this.holds(who, action) && 'not-permitted',
      given?.stale && 'changed-since-you-looked',
      !from[action].includes(this.facts.state) && 'wrong-state',
      ...this.whyNot(action, who, given),
    ]);
    return [...found].filter((one): one is string => typeof one === 'string');
  }

  private whyNot(action: Action | 'edit', who: Who, given?: Given): (string | false | undefined)[] {
    const silent = given?.reason === 'blank';
    switch (action) {
      case 'edit':
      case 'recall':
        return [!this.isOfTeam(who) && 'not-your-team'];
      case 'submit':
        return [
          !this.isOfTeam(who) && 'not-your-team',
          !this.reaches(who, 'officer', 'supervisor', 'partner') && 'outside-your-area',
          this.isLate(this.facts.releaseAt) && 'after-not-after',
        ];
      case 'clear':
        return this.whyNotClear(who, given);
      case 'return':
        return [
          this.decides(who, 'supervisor', 'legal'),
          silent && 'reason-missing',
          given?.reason === 'unknown finding' && 'no-such-finding',
        ];
      case 'approve':
        return [
          this.facts.editors.has(who) && 'edited-it-yourself',
          this.decides(who, 'supervisor'),
          this.isCouncils() &&
            !somebody(who).council &&
            this.facts.councilApprovedBy.size === 0 &&
            'partner-approval-missing',
          (this.facts.approvedBy.has(who) || this.facts.councilApprovedBy.has(who)) &&
            'approved-it-already',
        ];
      case 'reschedule':
        return this.whyNotReschedule(who, given);
      case 'lift':
        return [
          !this.reaches(who, 'supervisor') && 'outside-your-area',
          !this.isHeld() && 'not-held',
          silent && 'reason-missing',
        ];
      case 'pause':
      case 'resume':
        return [this.level(who, 'supervisor')];
      case 'withdraw':
        return [...this.whyNotWithdraw(who), silent && 'reason-missing'];
    }
  }

  private whyNotClear(who: Who, given?: Given) {
    const isLegal = this.reaches(who, 'legal');
    const onCall = this.reaches(who, 'on-call inspector') && this.facts.kind.urgent;
    const found = [
      this.facts.editors.has(who) && 'edited-it-yourself',
      this.level(who, 'legal') || (!isLegal && !onCall && 'only-urgent'),
    ];
    if (!given) return found;
    if (given.reason === 'unknown finding') return [...found, 'no-such-finding'];
    if (this.open() === 0) return [...found, 'nothing-to-clear'];
    return [
      ...found,
      given.reason === 'blank' && 'reason-missing',
      !isLegal && this.facts.text === 'block' && 'block-needs-legal',
      this.facts.clearedBy.has(who) && 'cleared-it-already',
    ];
  }

  private whyNotReschedule(who: Who, given?: Given) {
    const { now } = this.facts;
    const at = given && { now: null, later: now + LATER, past: now - 1, far: now + FAR }[given.to];
    return [
      !this.isOfTeam(who) && !this.reaches(who, 'supervisor') && 'outside-your-area',
      given?.to === 'past' && 'release-in-the-past',
      at !== undefined && this.isLate(at) && 'after-not-after',
    ];
  }

  private whyNotWithdraw(who: Who) {
    if (this.level(who, 'supervisor') === false) return [];
    if (!this.isOfTeam(who)) return ['not-your-team'];
    if (beforeApproval.includes(this.facts.state)) return [];
    return [somebody(who).roles.includes('supervisor') ? 'outside-your-area' : 'not-permitted'];
  }

  /** An approval is over exactly what was seen, and in time. */
  whyNotOver({ hash }: Decide): string[] {
    const found = [
      hash !== 'now' && 'changed-since-you-looked',
      this.isLate(this.facts.releaseAt) && 'after-not-after',
    ];
    return found.filter((one): one is string => one !== false);
  }
}
