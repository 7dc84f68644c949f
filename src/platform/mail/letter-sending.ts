import { Injectable } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings';
import { Vault } from '../security/vault';
import { LetterComposer } from './letter-composer';
import { LETTER_PURPOSE, type Letter } from './letter';
import { Letters } from './letters';
import { END, FINISH, START, type StartedLetter } from './letter.queries';
import { Relay } from './relay';
import type { RelayOutcome } from './relay-outcome';

type Open = 'waiting' | 'in flight';
export type LetterEnd = 'accepted' | 'failed' | 'unknown' | 'cancelled';

const HOUR_MS = 3_600_000;

const isOpen = (state: LetterEnd | Open): state is Open =>
  state === 'waiting' || state === 'in flight';

/** A person ends the hold: somebody waits for this letter then, so it does not wait for half an hour more. */
const held = () =>
  ApplicationFailure.create({
    type: 'sending-held',
    message: 'All sending is held.',
    nextRetryDelay: '1 minute',
  });

/** Sends letters, one attempt at a time, and keeps their rows true. */
@Injectable()
export class LetterSending {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly composer: LetterComposer,
    private readonly relay: Relay,
    private readonly settings: Settings,
    private readonly letters: Letters,
  ) {}

  /**
   * Marks the letter in flight, sends it, records what came of it. A letter that already has its
   * end keeps it. Found in flight, it may have been sent by an attempt that died: counted as a
   * possible duplicate and sent. Throws a retryable `relay-says-later` until RETRY_HOURS after the
   * letter was written; then it has failed. Throws a retryable `sending-held` while it must not go.
   */
  async attempt(letterId: string): Promise<LetterEnd> {
    const started = await this.start(letterId);
    if (!started) return this.endOf(letterId);
    const letter = JSON.parse(this.vault.open(started.sealed_content, LETTER_PURPOSE)) as Letter;
    const mail = await this.composer.compose(letter, started);
    const outcome = await this.relay.send({ ...mail, ahead: true });
    return this.finish(started, outcome);
  }

  private async start(letterId: string): Promise<StartedLetter | undefined> {
    const [[letter]] = await this.db.query<[StartedLetter[], number]>(START, [letterId]);
    return letter;
  }

  private async endOf(letterId: string): Promise<LetterEnd> {
    const [letter] = await this.db.query<{ state: LetterEnd | Open }[]>(END, [letterId]);
    if (!letter)
      throw ApplicationFailure.nonRetryable('The letter is not there.', 'letter-not-found');
    if (isOpen(letter.state)) throw held();
    return letter.state;
  }

  private async finish(letter: StartedLetter, outcome: RelayOutcome): Promise<LetterEnd> {
    const tooOld = Date.now() - letter.created_at.getTime() > this.settings.RETRY_HOURS * HOUR_MS;
    const later = outcome.state === 'retry' && !tooOld;
    const end = outcome.state === 'retry' ? 'failed' : outcome.state;
    const { smtpCode = null, enhancedCode = null } = outcome;
    const values = [letter.id, letter.tries, later ? 'waiting' : end, smtpCode, enhancedCode];
    await this.db.transaction(async (tx) => {
      const [, written] = await tx.query<[unknown, number]>(FINISH, values);
      if (end === 'failed' && !later && written > 0) await this.letters.lost(tx, letter.id);
    });
    if (later)
      throw ApplicationFailure.retryable('The relay asked to try later.', 'relay-says-later');
    return end;
  }
}
