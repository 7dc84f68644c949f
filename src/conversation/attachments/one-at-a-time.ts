/** Runs acts one after the other: pictures take memory, and strangers choose how many come. */
export class OneAtATime {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.last.then(act, act);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
