interface Waiting<T, R> {
  item: T;
  key: string;
  done: (result: R) => void;
  failed: (error: unknown) => void;
}

interface Shape {
  /** Batches that run at once. */
  lanes: number;
  /** Items in one of them. */
  most: number;
}

/**
 * Does together what comes while earlier batches are on their way. Nobody waits for a batch to fill: what comes alone
 * is done alone, and batches grow with the load. Items of one key are never in one batch, nor at once in two. Where a
 * batch fails, each of its items is tried by itself, so that nobody fails by another's fault.
 */
export class Batches<T, R> {
  private waiting: Waiting<T, R>[] = [];
  private readonly busy = new Set<string>();
  private running = 0;

  constructor(
    private readonly run: (items: T[]) => Promise<R[]>,
    private readonly shape: Shape,
  ) {}

  add(item: T, key: string): Promise<R> {
    return new Promise<R>((done, failed) => {
      this.waiting.push({ item, key, done, failed });
      this.next();
    });
  }

  private next(): void {
    while (this.running < this.shape.lanes) {
      const batch = this.pick();
      if (batch.length === 0) return;
      this.running += 1;
      void this.carry(batch).finally(() => {
        for (const { key } of batch) this.busy.delete(key);
        this.running -= 1;
        this.next();
      });
    }
  }

  private pick(): Waiting<T, R>[] {
    const batch: Waiting<T, R>[] = [];
    const rest: Waiting<T, R>[] = [];
    for (const one of this.waiting) {
      if (batch.length >= this.shape.most || this.busy.has(one.key)) {
        rest.push(one);
        continue;
      }
      this.busy.add(one.key);
      batch.push(one);
    }
    this.waiting = rest;
    return batch;
  }

  private async carry(batch: Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.run(batch.map(({ item }) => item));
      batch.forEach(({ done }, at) => done(results[at]!));
    } catch (error) {
      const [only, ...others] = batch;
      if (others.length === 0) return only!.failed(error);
      for (const one of batch) await this.carry([one]);
    }
  }
}
