import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { Letters } from '../../platform/mail/letters';
import { StaffService } from '../staff.service';

const told = {
  'second-factor-set-up': {
    subject: 'An app for codes was set up for your sign-in',
    words: 'From now on your sign-in asks for a code of the app that was set up just now.',
  },
  'second-factor-removed': {
    subject: 'Your sign-in asks for no code any more',
    words: 'The app for codes was taken off your account, by somebody who was signed in as you.',
  },
  'second-factor-reset': {
    subject: 'An administrator reset your second factor',
    words: 'The app for codes was taken off your account by an administrator. Set it up anew.',
  },
  'recovery-code-used': {
    subject: 'A recovery code was used for your account',
    words: 'Somebody used one of your recovery codes. Each works once. You can make new ones.',
  },
} as const;

/** Tells people by mail what happened to their second factor: a thief would not. */
@Injectable()
export class SecondFactorLetters {
  constructor(
    private readonly letters: Letters,
    private readonly staff: StaffService,
    private readonly settings: Settings,
  ) {}

  async post(tx: EntityManager, kind: keyof typeof told, staffId: string): Promise<void> {
    const to = (await this.staff.addressesOf([staffId], tx)).get(staffId);
    if (to === undefined) return;
    const { subject, words } = told[kind];
    const { PUBLIC_URL, FORCE_NAME } = this.settings;
    const text = [
      words,
      'If you do not know of this, tell your administrator at once.',
      `Your sign-in: ${PUBLIC_URL}/staff/second-factor`,
      FORCE_NAME,
    ].join('\n\n');
    await this.letters.post(tx, { kind, to, subject, text });
  }
}
