import type { Conversation } from './conversation';
import type { Reply } from './replies';

/** A conversation while it goes by question and answer. Null is its end. */
export class Dialogue {
  private readonly heard: (Reply | null)[] = [];
  private asker: ((reply: Reply | null) => void) | undefined;

  constructor(private readonly conversation: Conversation) {
    conversation.hears = (reply) => this.tell(reply);
    conversation.ends = () => this.tell(null);
  }

  ask(line: string): Promise<Reply | null> {
    this.conversation.say(`${line}\r\n`);
    return this.hear();
  }

  hear(): Promise<Reply | null> {
    if (this.heard.length > 0) return Promise.resolve(this.heard.shift()!);
    if (this.conversation.over) return Promise.resolve(null);
    return new Promise((resolve) => (this.asker = resolve));
  }

  /** False when the server spoke before TLS began: somebody on the way may have put words into its mouth. */
  async secure(): Promise<boolean> {
    return this.heard.length === 0 && (await this.conversation.secure());
  }

  private tell(reply: Reply | null): void {
    const { asker } = this;
    this.asker = undefined;
    if (asker) asker(reply);
    else this.heard.push(reply);
  }
}
