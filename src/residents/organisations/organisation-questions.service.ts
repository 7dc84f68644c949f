import { Injectable } from '@nestjs/common';
import { check, type Checked } from '../../platform/http/check';
import { AreasForm, CadenceForm, TopicsForm } from '../subscriptions/dto/choices.dto';
import { followable, followed, type BoroughOfWards } from '../subscriptions/rules/areas';
import { cadences } from '../subscriptions/rules/choices';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';
import { TopicsService } from '../topics/topics.service';
import { AboutForm } from './organisation.dto';
import { organisationKinds } from './rules/organisation';
import type { Asked, Step } from './rules/steps';

const forms = { about: AboutForm, areas: AreasForm, topics: TopicsForm, cadence: CadenceForm };

/** What the questions about an organisation show and read, at sign-up and afterwards. */
@Injectable()
export class OrganisationQuestions {
  constructor(
    private readonly subscriptions: SubscriptionsService,
    private readonly topics: TopicsService,
  ) {}

  async lists() {
    const [map, topics] = await Promise.all([this.subscriptions.map(), this.topics.all()]);
    return { map, topics, cadences, kinds: organisationKinds };
  }

  named(areaIds: readonly string[], map: readonly BoroughOfWards[]) {
    return followed(areaIds, map);
  }

  /** What was answered, if it stands on the page. */
  async read(step: Exclude<Step, 'addresses'>, body: unknown): Promise<Checked<Partial<Asked>>> {
    const form = await check<Partial<Asked>>(forms[step], body);
    if (!form.ok) return form;
    const { map, topics } = await this.lists();
    const { areaIds = [], topicCodes = [] } = form.value;
    const areas = followable(map);
    const codes = new Set(topics.map(({ code }) => code));
    if (!areaIds.every((id) => areas.has(id))) return notListed('areaIds');
    return topicCodes.every((code) => codes.has(code)) ? form : notListed('topicCodes');
  }
}

const notListed = (field: string): Checked<Partial<Asked>> => ({
  ok: false,
  errors: [{ field, words: 'residents/organisations:wrong.not-listed' }],
});
