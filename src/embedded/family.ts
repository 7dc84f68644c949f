import { Child } from './child';
import type { ChildPlan } from './child-plan';
import type { ProcessIdentity } from './process-identity';
import type { Say } from './say';

/**
 * All processes of the stack. They start in the order in which they are added and each is kept
 * alive; they stop in the order that their names are given.
 */
export class Family {
  private readonly members = new Map<string, Child>();
  private ending = false;

  constructor(
    private readonly logOf: (name: string) => string,
    private readonly say: Say,
    private readonly changed: () => void,
  ) {}

  async start(plan: ChildPlan): Promise<void> {
    if (this.ending) return;
    const child = new Child(plan, {
      log: this.logOf(plan.name),
      say: this.say,
      changed: this.changed,
    });
    this.members.set(plan.name, child);
    await child.start();
  }

  /** Who lives now, and by which signal each would stop. */
  living(): Record<string, ProcessIdentity & { stopSignal: NodeJS.Signals }> {
    return Object.fromEntries(
      [...this.members].flatMap(([name, { identity, plan }]) =>
        identity ? [[name, { ...identity, stopSignal: plan.stop.signal }]] : [],
      ),
    );
  }

  /** One after the other, since each may need the next to finish its work. Bounded by each plan's time. */
  async stop(order: readonly string[]): Promise<void> {
    this.ending = true;
    const rest = [...this.members.keys()].filter((name) => !order.includes(name));
    for (const name of [...rest, ...order]) await this.members.get(name)?.stop();
  }
}
