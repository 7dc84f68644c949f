/** Of the time between two readings, how much a reading may take up. */
const SHARE = 1 / 20;

/**
 * A reading that costs something, such as counting rows. It is taken when somebody asks, shared by all who ask, and
 * kept for `keepMs`, or longer where it was slow: however large the table, it costs a twentieth of one connection at most.
 */
export class Sampled<T> {
  private taken: { readonly value: Promise<T>; keptUntil: number } | undefined;

  private last: { readonly value: T } | undefined;

  constructor(
    private readonly read: () => Promise<T>,
    private readonly keepMs: number,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Milliseconds for which the last reading is still kept; 0 when the next call takes a new one. */
  get keptForMs(): number {
    return Math.max(0, (this.taken?.keptUntil ?? 0) - this.clock());
  }

  /** The last reading at once, while a new one is taken; the first one is waited for. */
  latest(): Promise<T> {
    const fresh = this.get();
    if (this.last === undefined) return fresh;
    fresh.catch(() => undefined); // who asks next hears of it, if it stays so
    return Promise.resolve(this.last.value);
  }

  get(): Promise<T> {
    const began = this.clock();
    if (this.taken && began < this.taken.keptUntil) return this.taken.value;
    const taken = { value: this.read(), keptUntil: Infinity };
    this.taken = taken;
    taken.value.then(
      (value) => {
        this.last = { value };
        const ended = this.clock();
        taken.keptUntil = ended + Math.max(this.keepMs, (ended - began) * (1 / SHARE - 1));
      },
      () => {
        taken.keptUntil = 0; // a fault is nobody's reading
      },
    );
    return taken.value;
  }
}
