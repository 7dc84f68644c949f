import type { Answer } from './answer';

/** Bytes of answers that a process keeps; the oldest go first. */
const MOST = 32 * 1024 * 1024;

interface Kept {
  answer: Answer;
  until: number;
}

/**
 * Answers of published pages, for a second or two: of many who ask at once one makes the page, and for as long as it
 * is being made anew the others get the last one.
 */
export class PageCache {
  private readonly kept = new Map<string, Kept>();
  private bytes = 0;

  /** `seconds` 0 keeps nothing. */
  constructor(
    private readonly seconds: number,
    private readonly now: () => number = Date.now,
  ) {}

  get(key: string): Answer | undefined {
    const found = this.kept.get(key);
    if (!found) return undefined;
    const over = this.now() - found.until;
    if (over < 0) return found.answer;
    // as old as that it would be a surprise; and one that could not be made anew is not shown for ever
    if (over > this.seconds * 1000) return this.drop(key, found);
    // whoever comes first makes it anew
    this.kept.set(key, { ...found, until: this.now() + 1000 });
    return undefined;
  }

  put(key: string, answer: Answer): void {
    if (this.seconds === 0) return;
    const before = this.kept.get(key);
    if (before) this.drop(key, before);
    this.kept.set(key, { answer, until: this.now() + this.seconds * 1000 });
    this.bytes += answer.size;
    for (const [oldest, one] of this.kept) {
      if (this.bytes <= MOST) break;
      this.drop(oldest, one);
    }
  }

  private drop(key: string, { answer }: Kept): undefined {
    this.kept.delete(key);
    this.bytes -= answer.size;
  }
}
