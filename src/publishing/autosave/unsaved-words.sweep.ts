import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { UnsavedWords } from './unsaved-words.service';

const EVERY_MS = 60 * 60_000;

/** Clears out words that nobody came back for. Each web process does it; a second one finds nothing. */
@Injectable()
export class UnsavedWordsSweep implements OnModuleInit, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(private readonly unsaved: UnsavedWords) {}

  onModuleInit(): void {
    // A sweep that fails is made up for by the next one.
    this.timer = setInterval(() => void this.unsaved.sweep().catch(() => undefined), EVERY_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}
