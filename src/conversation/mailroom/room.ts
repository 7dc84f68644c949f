/** Bytes of mail that may be in hand at once, over all connections. What does not fit comes again later. */
export class Room {
  private used = 0;

  constructor(private readonly most: number) {}

  /** False when it does not fit; then nothing was taken. */
  take(bytes: number): boolean {
    if (this.used + bytes > this.most) return false;
    this.used += bytes;
    return true;
  }

  give(bytes: number): void {
    this.used -= bytes;
  }
}
