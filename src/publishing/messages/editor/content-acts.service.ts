import { Injectable } from '@nestjs/common';
import { Refusal } from '../../../platform/errors';
import type { FieldError } from '../../../platform/http/check';
import { PICTURE, pickedOf } from '../../images/picked';
import { UploadsService } from '../../images/uploads.service';
import type { FormValues } from './message-form';
import { text } from './posted';
import { rearranged, withPicture } from './rearranged';

/** The form again, with what a button made of it. */
export interface Acted {
  status: number;
  values: FormValues;
  errors?: FieldError[];
}

/** Buttons that change what the form holds and save nothing. */
@Injectable()
export class ContentActs {
  constructor(private readonly uploads: UploadsService) {}

  /** Null for a button that does something else. */
  async take(
    staffId: string,
    values: FormValues,
    posted: Readonly<Record<string, unknown>>,
  ): Promise<Acted | null> {
    const moved = rearranged(values, posted);
    if (moved) return { status: 200, values: moved };
    if (posted.button === 'picture') return this.picture(staffId, values, posted);
    // Without its own button a browser posts the name of the file alone.
    const forgotten = text(posted[PICTURE]) !== '' && posted.button !== 'keep';
    return forgotten ? wrong(422, values, NOT_ADDED) : null;
  }

  private async picture(
    staffId: string,
    values: FormValues,
    posted: Readonly<Record<string, unknown>>,
  ): Promise<Acted> {
    try {
      const { id } = await this.uploads.take(staffId, text(posted.request_id), pickedOf(posted));
      return { status: 200, values: withPicture(values, id) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return wrong(error.status, values, error.words);
    }
  }
}

const NOT_ADDED =
  'A picture was chosen but not added. Choose it again and press “Add this picture”, or go on without it.';

const wrong = (status: number, values: FormValues, words: string): Acted => ({
  ...{ status, values, errors: [{ field: PICTURE, words }] },
});
