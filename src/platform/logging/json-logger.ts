import { Injectable, type LoggerService } from '@nestjs/common';
import pino, { type DestinationStream, type Logger as Pino } from 'pino';
import { Settings } from '../config/settings';
import { frames, withoutData } from './without-data';

type Level = 'error' | 'warn' | 'info' | 'debug';

/** Fields that would hold a person's data or a secret. They should not be logged; if they are, they are blacked out. */
const PERSONAL = [
  ...['email', 'phone', 'address', 'subject', 'text', 'html', 'body', 'raw', 'words', 'response'],
  ...['password', 'token', 'cookie', 'authorization', 'headers', 'url', 'query', 'parameters'],
];

/** One line of JSON for each event, on standard output. Nest's own logger and ours write through it. */
@Injectable()
export class JsonLogger implements LoggerService {
  private readonly pino: Pino;

  constructor({ LOG_LEVEL }: Settings, out?: DestinationStream) {
    const options = {
      level: LOG_LEVEL,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label: string) => ({ level: label }) },
      redact: [...PERSONAL, ...PERSONAL.map((name) => `*.${name}`)],
    };
    this.pino = out ? pino(options, out) : pino(options);
  }

  /** Ids, codes and counts in `fields`; an Error among them loses its words. */
  write(level: Level, message: string, fields: Readonly<Record<string, unknown>> = {}): void {
    const clean = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        value instanceof Error ? withoutData(value) : value,
      ]),
    );
    this.pino[level](clean, message);
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.nest('info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.nest('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.nest('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.nest('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.nest('debug', message, rest);
  }

  /** Nest calls with (message, context) or, for errors, (message, stack, context). */
  private nest(level: Level, message: unknown, rest: unknown[]): void {
    const context = typeof rest.at(-1) === 'string' ? (rest.at(-1) as string) : undefined;
    const others = rest.slice(0, context === undefined ? undefined : -1);
    const stack = others.find(
      (one): one is string => typeof one === 'string' && /\n\s+at /.test(one),
    );
    const error = [message, ...others].find((one) => one instanceof Error);
    this.write(level, typeof message === 'string' ? message : '', {
      ...(isPlain(message) ? message : {}),
      ...(context && { context }),
      ...(error && { err: error }),
      ...(stack && !error && { frames: frames(stack) }),
    });
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Error);
}
