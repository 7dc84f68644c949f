import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { FieldError } from '../../platform/http/check';
import { OrganisationDesk } from './organisation-desk.service';
import type { OrganisationRow } from './organisation-of.service';
import { OrganisationQuestions } from './organisation-questions.service';
import { Organisations } from './organisations.service';

type Said = { done?: string; errors?: readonly FieldError[]; values?: object };

export const view = (name: string) => `residents/organisations/views/${name}`;

/** What the contact of an organisation sees once they are in: all of it, or one question. */
@Injectable()
export class OrganisationScreens {
  constructor(
    private readonly organisations: Organisations,
    private readonly desk: OrganisationDesk,
    private readonly questions: OrganisationQuestions,
  ) {}

  async manage(
    response: Response,
    token: string,
    proof: string,
    { managerId }: OrganisationRow,
    said: Said = {},
  ): Promise<void> {
    const organisation = await this.organisations.view(await this.desk.ofManager(managerId));
    const { map, topics } = await this.questions.lists();
    const lists = { areas: this.questions.named(organisation.choices.areaIds, map), topics };
    response.render(view('manage'), { token, proof, organisation, ...lists, ...said });
  }

  async question(
    response: Response,
    page: { token: string; proof: string; organisation: OrganisationRow; step: string },
    posted?: object,
    errors?: readonly FieldError[],
  ): Promise<void> {
    const { token, proof, organisation, step } = page;
    const values = posted ?? (await this.organisations.view(organisation)).choices;
    const action = `/preferences/${token}/organisation/choices`;
    const shown = { ...(await this.questions.lists()), step, values, errors, proof, action };
    response.status(errors ? 422 : 200).render(view('question'), shown);
  }
}
