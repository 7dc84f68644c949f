import type { DecisionAction, State } from '../../../src/publishing/messages/rules/life';

/** Who acts. The author is a supervisor too: the one who could approve their own message. */
export const everybody = [
  'author',
  'supervisor',
  'supervisor2',
  'legal',
  'legal2',
  'inspector',
  'auditor',
] as const;
export type Who = (typeof everybody)[number];

export type Text = 'clean' | 'legal' | 'block';

export type Act =
  | { kind: 'edit'; who: Who; text: Text }
  | {
      kind: 'decide';
      action: DecisionAction;
      who: Who;
      hash: boolean;
      reason: boolean;
      late: boolean;
    }
  | { kind: 'check' | 'release' | 'lapse' | 'escalate' | 'sent' };

/** What the answer must be: whether it is accepted, and the state afterwards. */
export interface Expected {
  accepted: boolean;
  state: State;
}

const supervisors: readonly Who[] = ['author', 'supervisor', 'supervisor2'];
const lawyers: readonly Who[] = ['legal', 'legal2'];
const withdrawable: readonly State[] = [
  ...(['draft', 'returned', 'checking', 'legal review', 'approval'] as const),
  ...(['scheduled', 'sending', 'paused', 'balancing'] as const),
];

/** A message's life told a second time, as shortly as it can be: no rule, table or service of ours is used. */
export class LifeModel {
  state: State = 'draft';
  private text: Text = 'clean';
  private readonly clearedBy = new Set<Who>();
  readonly approvedBy = new Set<Who>();

  constructor(
    private readonly urgent: boolean,
    private readonly forceWide: boolean,
  ) {}

  take(act: Act): Expected {
    const to = act.kind === 'decide' ? this.decide(act) : this.other(act);
    if (to) this.goes(to);
    return { accepted: to !== null, state: this.state };
  }

  private goes(to: State): void {
    if (['draft', 'checking', 'legal review', 'returned'].includes(to)) this.approvedBy.clear();
    this.state = to;
  }

  /** Null: nothing happens. */
  private other(act: Exclude<Act, { kind: 'decide' }>): State | null {
    const { state } = this;
    if (act.kind === 'edit') {
      if (act.who !== 'author' || (state !== 'draft' && state !== 'returned')) return null;
      this.text = act.text;
      this.clearedBy.clear();
      this.approvedBy.clear();
      return state;
    }
    if (act.kind === 'check' && state === 'checking') return this.afterClearing();
    if (act.kind === 'release' && state === 'scheduled') return 'sending';
    if (act.kind === 'sent' && (state === 'sending' || state === 'paused')) return 'balancing';
    return null;
  }

  private afterClearing(): State {
    const needed = { clean: 0, legal: 1, block: 2 }[this.text];
    return this.clearedBy.size >= needed ? 'approval' : 'legal review';
  }

  private decide(act: Extract<Act, { kind: 'decide' }>): State | null {
    const { state, urgent } = this;
    const { action, who, hash, reason, late } = act;
    if (late) return null;
    const onCall = who === 'inspector' && urgent;
    const mayLead = supervisors.includes(who) || onCall;
    const inReview = state === 'legal review' || state === 'approval';
    switch (action) {
      case 'submit':
        return who === 'author' && (state === 'draft' || state === 'returned') ? 'checking' : null;
      case 'recall':
        return who === 'author' && (state === 'checking' || inReview || state === 'scheduled')
          ? 'draft'
          : null;
      case 'clear': {
        const may = lawyers.includes(who) || (onCall && this.text === 'legal');
        if (!may || state !== 'legal review' || !reason || this.clearedBy.has(who)) return null;
        this.clearedBy.add(who);
        return this.afterClearing();
      }
      case 'return':
        return (mayLead || lawyers.includes(who)) && inReview && reason ? 'returned' : null;
      case 'approve': {
        const may = mayLead && who !== 'author' && state === 'approval' && hash;
        if (!may || this.approvedBy.has(who)) return null;
        this.approvedBy.add(who);
        return onCall || this.approvedBy.size >= (this.forceWide ? 2 : 1)
          ? 'scheduled'
          : 'approval';
      }
      case 'reschedule':
        return supervisors.includes(who) && state === 'scheduled' ? state : null;
      case 'pause':
        return mayLead && state === 'sending' ? 'paused' : null;
      case 'resume':
        return mayLead && state === 'paused' ? 'sending' : null;
      case 'withdraw':
        return mayLead && reason && withdrawable.includes(state) ? 'withdrawn' : null;
      default:
        return null;
    }
  }
}
