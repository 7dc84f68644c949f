import nodemailer from 'nodemailer';
import { until } from './until';

export interface ResidentMail {
  from: string;
  to: string;
  subject: string;
  text: string;
  inReplyTo?: string;
}

/** A resident's mail program: speaks SMTP with the mailroom and, as mail servers do, tries again until it has a 250. */
export class Postman {
  private readonly transport;

  constructor(mailroom: string) {
    const [host, port] = mailroom.split(':');
    this.transport = nodemailer.createTransport({ host, port: Number(port), ignoreTLS: true });
  }

  async send(mail: ResidentMail): Promise<void> {
    const messageId = `<${Date.now()}.${Math.random().toString(36).slice(2)}@example.org>`;
    await until('the mailroom to take a reply', 90, async () => {
      try {
        await this.transport.sendMail({ ...mail, messageId });
        return true;
      } catch (error) {
        const { responseCode = 0 } = error as { responseCode?: number };
        if (responseCode >= 500) throw error;
        return false;
      }
    });
  }
}
