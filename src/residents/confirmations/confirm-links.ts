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
    'used-token': 'residents/confirmations:used-token',
    'expired-token': 'residents/confirmations:expired-token',
  });
