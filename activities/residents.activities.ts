import { Activities } from '../src/platform/temporal/activities.decorator';
import { ConfirmationLetters } from '../src/residents/confirmations/confirmation-letters.service';
import { ConfirmationsService } from '../src/residents/confirmations/confirmations.service';

/** What workflow `confirmation` does. */
@Activities('residents')
export class ResidentsActivities {
  constructor(
    private readonly letters: ConfirmationLetters,
    private readonly confirmations: ConfirmationsService,
  ) {}

  askToConfirm(confirmationId: string): Promise<void> {
    return this.letters.post('ask', confirmationId);
  }

  remindToConfirm(confirmationId: string): Promise<void> {
    return this.letters.post('remind', confirmationId);
  }

  lapseConfirmation(confirmationId: string): Promise<'confirmed' | 'lapsed'> {
    return this.confirmations.lapse(confirmationId);
  }
}
