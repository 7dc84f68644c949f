/** One reply of an SMTP server: its code, and its lines without code and separator. */
export interface Reply {
  readonly code: number;
  readonly lines: readonly string[];
}

/** Far above what RFC 5321 (4.5.3.1.5) allows; a server that says more does not speak SMTP. */
const LONGEST = 65_536;

/** Cuts what a server sends into replies, however the network cut it. Throws when it is no SMTP. */
export class ReplyReader {
  private rest = '';
  private lines: string[] = [];

  constructor(private readonly take: (reply: Reply) => void) {}

  /** Whether a reply has begun that has no end yet. */
  get midway(): boolean {
    return this.rest !== '' || this.lines.length > 0;
  }

  read(data: Buffer): void {
    const text = this.rest + data.toString('utf8');
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      this.line(text.slice(from, text[end - 1] === '\r' ? end - 1 : end));
      from = end + 1;
    }
    this.rest = text.slice(from);
    if (this.rest.length + this.lines.length > LONGEST) throw new Error('The reply has no end.');
  }

  private line(line: string): void {
    if (!/^[2-5]\d\d(?:[ -]|$)/.test(line)) throw new Error('This is no SMTP reply.');
    this.lines.push(line.slice(4));
    if (line[3] === '-') return;
    const { lines } = this;
    this.lines = [];
    this.take({ code: Number(line.slice(0, 3)), lines });
  }
}

/** The reply as one line, for `reply()` of relay-error. */
export const asText = ({ code, lines }: Reply): string => `${code} ${lines.join(' ')}`;
