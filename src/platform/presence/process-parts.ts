import { Injectable } from '@nestjs/common';

/** What this process alone knows and others show: its relays, its pace. Small, and without anything of a person. */
@Injectable()
export class ProcessParts {
  private readonly parts = new Map<string, () => unknown>();

  add(name: string, read: () => unknown): void {
    this.parts.set(name, read);
  }

  now(): Record<string, unknown> {
    return Object.fromEntries([...this.parts].map(([name, read]) => [name, read()]));
  }
}
