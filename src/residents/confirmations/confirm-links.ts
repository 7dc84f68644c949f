import { Injectable } from '@nestjs/common';
import { Tokens } from '../../platform/security/tokens';
import { refusedToken } from '../links/token-words';

/** Reads links of confirmation mails. */
@Injectable()
export class ConfirmLinks {
  constructor(private readonly tokens: Tokens) {}

  /** The confirmation's id. Throws `unknown-token` or `expired-token`. */
  read(token: string): string {
    const answer = this.tokens.read('confirm', token);
    if (answer.ok) return answer.id;
    throw refusedConfirmation(answer.code);
  }
}

/** The answer to a link that confirms nothing. */
export const refusedConfirmation = (code: 'unknown-token' | 'expired-token' | 'used-token') =>
  refusedToken(code, {
    'used-token': 'You have confirmed this already. Our messages are on their way to you.',
    'expired-token':
      'This was not confirmed within 7 days, so we have deleted what you told us. Sign up again to get our messages.',
  });
