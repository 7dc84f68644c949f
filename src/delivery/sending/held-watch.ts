/** Whether a send must not go on: asked for all its chunks together, as seldom as they allow. */
export class HeldWatch {
  private askedAt = -Infinity;
  private answer: Promise<boolean> = Promise.resolve(false);

  /** `whyNot` gives null while it may. */
  constructor(private readonly whyNot: () => Promise<unknown>) {}

  /** As it was at most so many milliseconds ago. */
  isHeld(ms: number): Promise<boolean> {
    const now = performance.now();
    if (now - this.askedAt < ms) return this.answer;
    this.askedAt = now;
    this.answer = this.whyNot().then((why) => why !== null);
    this.answer.catch(() => (this.askedAt = -Infinity));
    return this.answer;
  }
}
