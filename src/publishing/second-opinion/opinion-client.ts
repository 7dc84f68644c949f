import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings';
import type { OpinionFinding } from '../checks/types';
import type { OpinionOutcome } from './rules/outcome-words';
import type { ChatMessage } from './rules/question';
import { readAnswer } from './rules/read-answer';

export interface Opinion {
  outcome: OpinionOutcome;
  /** Empty unless given. */
  findings: OpinionFinding[];
}

/** An opinion is short; a longer answer is none. */
const MOST_BYTES = 1_000_000;

/** Asks a chat-completions endpoint. Never throws: what goes wrong is an outcome. */
@Injectable()
export class OpinionClient {
  constructor(private readonly settings: Settings) {}

  async ask(messages: readonly ChatMessage[]): Promise<Opinion> {
    try {
      const response = await this.post(messages);
      if (!response.ok) return none('refused');
      const findings = readAnswer(await textOf(response));
      return findings ? { outcome: 'given', findings } : none('unreadable');
    } catch (error) {
      const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
      return none(timedOut ? 'timed-out' : 'unreachable');
    }
  }

  /** The limit of time holds until the last byte of the answer. A redirect could lead anywhere, so none is followed. */
  private post(messages: readonly ChatMessage[]): Promise<Response> {
    const { SECOND_OPINION_URL, SECOND_OPINION_KEY, SECOND_OPINION_MODEL: model } = this.settings;
    const authorization = SECOND_OPINION_KEY && { Authorization: `Bearer ${SECOND_OPINION_KEY}` };
    return fetch(`${SECOND_OPINION_URL}/chat/completions`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(this.settings.SECOND_OPINION_TIMEOUT_SECONDS * 1000),
      headers: { 'Content-Type': 'application/json', ...authorization },
      body: JSON.stringify({
        ...{ model, messages, temperature: 0 },
        response_format: { type: 'json_object' },
      }),
    });
  }
}

const none = (outcome: OpinionOutcome): Opinion => ({ outcome, findings: [] });

async function textOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of body ?? []) {
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    if (text.length > MOST_BYTES) return '';
  }
  return text + decoder.decode();
}
