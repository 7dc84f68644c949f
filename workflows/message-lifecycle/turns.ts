/** One at a time, in the order of asking: decisions and system steps never run beside each other. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** True while somebody has the turn or waits for it. */
  get busy(): boolean {
    return this.waiting > 0;
  }

  async take<T>(act: () => Promise<T>): Promise<T> {
    this.waiting += 1;
    const before = this.last;
    const mine = before.then(act, act);
    this.last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.waiting -= 1;
    }
  }
}
