import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import type { FieldError } from '../../platform/http/check';
import { may } from '../../staff/rules/permissions';
import type { StaffMember } from '../../staff/staff-member';
import { StaffService } from '../../staff/staff.service';
import { communityWords, type CommunityBlocker } from '../rules/community-blockers';
import { COUNT_BOOKINGS } from './bookings/bookings.queries';
import type { EventValues } from './event-form';
import { EventMessages } from './event-messages.service';
import { FIRST } from '../../platform/texts/site-languages';
import { textIn } from '../../platform/texts/texts';
import { EventsService } from './events.service';
import { eventSteps, stateWords } from './rules/event-life';
import { whenWords } from './rules/event-times';
import { whyNotDoor, whyNotEvent, whyNotPublishChange } from './rules/may-event';
import { phaseOf } from './rules/places';
import { ratingsOf } from './rules/rating';
import { eventReasons, reasonText } from './rules/reasons';

const view = (name: string) => `community/events/views/${name}`;
const shownAgain = ['may-not', 'stale-edit', 'words-stopped', 'invalid-input', 'unknown-area'];
const words = (why: readonly CommunityBlocker[]) => why.map((code) => communityWords[code]);

/** Shows a page or form again with what was wrong. */
type Again = (status: number, errors: FieldError[]) => Promise<void>;
interface Which {
  readonly id?: string;
  readonly version?: number;
  readonly change?: boolean;
  readonly errors?: readonly FieldError[];
}

/** What the pages of staff show of an event. */
@Injectable()
export class EventDesk {
  constructor(
    private readonly db: DataSource,
    private readonly events: EventsService,
    private readonly messages: EventMessages,
    private readonly areas: AreasService,
    private readonly staff: StaffService,
    private readonly settings: Settings,
  ) {}

  /** Refusals that a person can mend are shown where they are. */
  async orAgain(again: Again, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refusal) || !shownAgain.includes(error.code)) throw error;
      const told = error.details.errors as FieldError[] | undefined;
      await again(error.status, told ?? [{ field: '', words: error.words }]);
    }
  }

  formAgain(response: Response, values: EventValues, which: Which): Again {
    const at = (one: FieldError) => ({ ...one, field: one.field || 'title' });
    return (status, errors) =>
      this.form(response, status, values, { ...which, errors: errors.map(at) });
  }

  pageAgain(me: StaffMember, id: string, response: Response, field: string): Again {
    const at = (one: FieldError) => ({ ...one, field: one.field || field });
    return (status, errors) => this.page(me, id, response, status, errors.map(at));
  }

  async form(response: Response, status: number, values: EventValues, which: Which) {
    const tree = await this.areas.tree();
    const reasons = reasonChoices();
    response.status(status).render(view(which.change ? 'change' : 'form'), {
      boroughs: tree.map(({ borough, wards }) => ({
        ...{ borough, wards },
        open: [borough, ...wards].some(({ id }) => values.areaIds.includes(id)),
      })),
      ...{ values, reasons, ...which },
    });
  }

  async page(
    me: StaffMember,
    id: string,
    response: Response,
    status: number,
    errors: readonly FieldError[],
  ): Promise<void> {
    const { event, change, facts } = await this.events.get(id);
    const now = new Date();
    const people = [...event.editorIds, event.publishedBy, change?.authorId];
    const names = await this.staff.namesByIds(people.filter((one) => typeof one === 'string'));
    const areas = await this.areas.namesOf(event.areaIds);
    const [numbers] = await this.db.query<{ waiting: number; parties: number }[]>(COUNT_BOOKINGS, [
      id,
    ]);
    const whyNot = (action: Parameters<typeof whyNotEvent>[2]) =>
      whyNotEvent(me, facts, action, now);
    const offered = eventSteps.filter((action) => !whyNot(action).includes('wrong-state'));
    const zone = this.settings.FORCE_ZONE;
    response.status(status).render(view('event'), {
      ...{ event, errors, numbers, phase: phaseOf(event, now) },
      when: whenWords(event.startsAt, event.endsAt, zone),
      why: event.cancelReason && textIn(FIRST, reasonText(event.cancelReason)),
      steps: offered.map((action) => ({ action, why: words(whyNot(action)) })),
      stateWords: stateWords[event.state],
      areas: event.areaIds.map((one) => areas.get(one)).join(', '),
      editors: event.editorIds.map((one) => names.get(one)).join(', '),
      publisher: event.publishedBy && names.get(event.publishedBy),
      change: change && {
        ...change,
        ...{ author: names.get(change.authorId), why: textIn(FIRST, reasonText(change.reason)) },
        when: whenWords(change.startsAt, change.endsAt, zone),
        whyNot: words(whyNotPublishChange(me, facts, change, now)),
      },
      reasons: reasonChoices(),
      ratings: ratingsOf(event.ratings),
      messages: await this.messages.of(id),
      mayEdit: whyNot('edit').length === 0,
      mayChange: whyNot('change').length === 0,
      mayCancel: whyNot('cancel').length === 0,
      mayDrop: change && whyNot('change').every((code) => code === 'change-waits'),
      mayDoor: whyNotDoor(me, facts.areaPaths).length === 0,
      mayMessage: may(me.roles, 'message.write'),
    });
  }
}

const reasonChoices = () =>
  eventReasons.map((value) => ({ value, text: textIn(FIRST, reasonText(value)) }));
