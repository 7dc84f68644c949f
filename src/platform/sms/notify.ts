import { Injectable } from '@nestjs/common';
import axios, { AxiosError } from 'axios';
import { NotifyClient } from 'notifications-node-client';
import { Settings } from '../config/settings';
import { outcomeOf, type Fault, type TextOutcome } from './rules/text-outcome';

/** Notify answers within a second; after this the answer counts as lost. */
const TIMEOUT_MS = 15_000;

/** One text to one phone. `reference` finds it again at Notify and in its receipts: an id, nothing personal. */
export interface Text {
  readonly to: string;
  readonly text: string;
  readonly reference: string;
}

/** Texts through GOV.UK Notify's own client; off without NOTIFY_API_KEY. */
@Injectable()
export class Notify {
  private readonly client: NotifyClient | null;

  constructor(private readonly settings: Settings) {
    const { NOTIFY_API_KEY, NOTIFY_URL } = settings;
    this.client = NOTIFY_API_KEY
      ? NOTIFY_URL
        ? new NotifyClient(NOTIFY_URL, NOTIFY_API_KEY)
        : new NotifyClient(NOTIFY_API_KEY)
      : null;
    this.client?.setClient(axios.create({ timeout: TIMEOUT_MS }));
  }

  get on(): boolean {
    return this.client !== null;
  }

  async send({ to, text, reference }: Text): Promise<TextOutcome> {
    const { NOTIFY_TEMPLATE_ID, NOTIFY_SENDER_ID } = this.settings;
    if (!this.client) return { state: 'away', code: 'off' };
    try {
      await this.client.sendSms(NOTIFY_TEMPLATE_ID, to, {
        personalisation: { text },
        reference,
        ...(NOTIFY_SENDER_ID && { smsSenderId: NOTIFY_SENDER_ID }),
      });
      return { state: 'accepted' };
    } catch (error) {
      return outcomeOf(faultOf(error));
    }
  }

  /** What became of the text with this reference; null when Notify has none, undefined when it could not be asked. */
  async statusOf(reference: string): Promise<string | null | undefined> {
    try {
      const answer = await this.client?.getNotifications('sms', undefined, reference);
      return answer && (answer.data.notifications[0]?.status ?? null);
    } catch (error) {
      faultOf(error); // throws what is no fault of the line
      return undefined;
    }
  }
}

/** What an error says, without the request: that holds the number and the words. */
function faultOf(error: unknown): Fault {
  if (!(error instanceof AxiosError)) throw error;
  const data = error.response?.data as { errors?: { error?: string }[] } | undefined;
  const cause = error.cause as { syscall?: string } | undefined;
  return {
    status: error.response?.status,
    error: data?.errors?.[0]?.error,
    code: error.code,
    syscall: cause?.syscall,
  };
}
