import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Readable } from 'node:stream';
import type { Settings } from '../config/settings';
import { outcomeOf, reply, type SmtpFault } from './relay-error';
import type { Outgoing, RelayOutcome } from './relay-outcome';

/** A relay inside the force answers within seconds; a minute says that it will not. RFC 5321 4.5.3.2 allows 10 minutes after the body. */
const TIMES = { connectionTimeout: 15_000, greetingTimeout: 15_000, dnsTimeout: 10_000 };
const SILENCE_MS = 60_000;
const PIECE = 65_536;

/** One SMTP conversation with the relay. Mails go one after another. */
export class RelayConnection {
  mails = 0;
  private readonly smtp: SMTPConnection;
  private readonly sign: { user: string; pass: string } | null;
  private over = false;
  private fault: ((fault: SmtpFault) => void) | undefined;
  private idle: NodeJS.Timeout | undefined;

  constructor(settings: Pick<Settings, 'SMTP_URL' | 'MAIL_DOMAIN'>, silenceMs = SILENCE_MS) {
    const url = new URL(settings.SMTP_URL);
    const secure = url.protocol === 'smtps:';
    this.sign = url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : null;
    this.smtp = new SMTPConnection({
      host: url.hostname,
      port: Number(url.port) || (secure ? 465 : 587),
      secure,
      name: settings.MAIL_DOMAIN,
      ...tlsFor(url, this.sign !== null),
      ...TIMES,
      greetingTimeout: Math.min(TIMES.greetingTimeout, silenceMs),
      socketTimeout: silenceMs,
      socketCloseTimeout: 1000,
    });
    // an error between mails (the relay drops an idle connection) must not end the process
    this.smtp.on('error', (error: SmtpFault) => this.fault?.(error));
    this.smtp.on('end', () => (this.over = true));
  }

  get usable(): boolean {
    return this.smtp.stage === 'connected' && !this.over;
  }

  /** Connects and signs in. Whatever goes wrong here is not the mail's fault: retry. */
  async open(): Promise<RelayOutcome | null> {
    const fault =
      (await this.wait((done) => this.smtp.connect(done))) ??
      (this.sign
        ? await this.wait((done) => this.smtp.login({ credentials: this.sign! }, done))
        : null);
    if (!fault) return null;
    this.close();
    return { ...outcomeOf(fault, false), state: 'retry', away: true };
  }

  async send({ from, to, raw }: Outgoing): Promise<RelayOutcome> {
    clearTimeout(this.idle);
    this.mails += 1;
    let bodyOut = false;
    // the client writes the end mark when this stream ends, so until then nothing can have been taken
    const body = Readable.from(pieces(raw), { objectMode: false }).once(
      'end',
      () => (bodyOut = true),
    );
    let said: string | undefined;
    const fault = await this.wait((done) =>
      this.smtp.send({ from: from || false, to, size: raw.length }, body, (error, info) => {
        said = info?.response;
        done(error);
      }),
    );
    if (!fault) return { state: 'accepted', ...reply(said) };
    // after a plain refusal the conversation goes on; anything else leaves it in doubt
    if (!fault.responseCode) this.close();
    else if (!bodyOut) await this.reset();
    return outcomeOf(fault, bodyOut);
  }

  closeAfter(ms: number): void {
    this.idle = setTimeout(() => this.quit(), ms).unref();
  }

  quit(): void {
    clearTimeout(this.idle);
    if (!this.usable) return this.close();
    this.over = true;
    this.smtp.quit();
  }

  private close(): void {
    this.over = true;
    this.smtp.close();
  }

  /** Clears the refused envelope (RFC 5321 4.1.1.5). */
  private async reset(): Promise<void> {
    if (!this.usable) return;
    if (await this.wait((done) => this.smtp.reset(done))) this.close();
  }

  /** The client tells a fault by its callback or, when the socket goes, by an event. First word counts. */
  private async wait(
    act: (done: (error?: SmtpFault | null) => void) => void,
  ): Promise<SmtpFault | null> {
    return new Promise((resolve) => {
      const settle = (fault: SmtpFault | null) => {
        this.fault = undefined;
        resolve(fault);
      };
      this.fault = settle;
      act((error) => settle(error ?? null));
    });
  }
}

/** In pieces, the stream ends only once (almost) all of it has left; a small mail is one piece. */
function* pieces(raw: Buffer): Generator<Buffer> {
  for (let at = 0; at < raw.length; at += PIECE) yield raw.subarray(at, at + PIECE);
}

/**
 * Without a password TLS is opportunistic (RFC 7435): taken when offered, whatever its certificate.
 * With one it is required and verified, except to this very machine.
 */
function tlsFor(url: URL, signsIn: boolean) {
  const strict = signsIn && !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const verified = strict || url.protocol === 'smtps:';
  return {
    requireTLS: strict && url.protocol === 'smtp:',
    opportunisticTLS: !strict,
    tls: { rejectUnauthorized: verified },
  };
}
