import { Injectable } from '@nestjs/common';
import { PlaceAt } from '../../places/boundaries/place-at.service';
import type { Position } from '../../places/boundaries/rules/shape';
import { OutlinesService } from '../../places/map/outlines.service';
import { PostcodesService } from '../../places/postcodes/postcodes.service';
import { Vault } from '../../platform/security/vault';
import { FIRST, type SiteLanguage } from '../../platform/texts/site-languages';
import { languageNameIn, languagesIn } from '../languages/language-names';
import { areasOf, followed, type Followed } from '../subscriptions/rules/areas';
import { cadences, type Choices } from '../subscriptions/rules/choices';
import type { WithConsent } from '../subscriptions/rules/wording';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';
import { TopicCounts } from '../topics/topic-counts';
import { TopicsService } from '../topics/topics.service';
import { placeKinds, type WithPlaces } from '../places/rules/place';
import { topicsIn } from '../topics/topic-texts';
import { keptPlaces, shownPlaces } from './place-questions';
import type { Given } from './question';
import { questions } from './questions';
import {
  asksForWards,
  mayShow,
  nextStep,
  stepBefore,
  steps,
  type Answers,
  type Step,
} from './rules/survey';

const SEALED = 'session.email';
const urlOf = (step: Step | 'start') => (step === 'start' ? '/' : `/sign-up/${step}`);

/** The survey between its pages and the rules. Answers live in the session alone. */
@Injectable()
export class SurveyService {
  constructor(
    private readonly vault: Vault,
    private readonly topics: TopicsService,
    private readonly subscriptions: SubscriptionsService,
    private readonly postcodes: PostcodesService,
    private readonly placeAt: PlaceAt,
    private readonly outlines: OutlinesService,
    private readonly counts: TopicCounts,
  ) {}

  /** What a step's page shows; null when an earlier question has no answer yet. */
  async page(step: Step, given: Answers, language: SiteLanguage) {
    const answers = await this.asAsked(given);
    const [map, topics] = await Promise.all([this.subscriptions.map(), this.topics.all()]);
    if (!mayShow(step, answers, map)) return null;
    const areas = this.areas(answers, map);
    return {
      answers,
      map,
      topics: topicsIn(language, topics),
      cadences,
      languages: languagesIn(language),
      language: languageNameIn(language, answers.language ?? language),
      email: answers.sealedEmail && this.email(answers.sealedEmail),
      areas,
      counts: step === 'topics' ? await this.counts.inAreas(idsOf(areas)) : undefined,
      places: shownPlaces(answers.places ?? [], map),
      placeKinds,
      asksForWards: asksForWards(answers, map),
      waiting: areas.filter(({ waiting }) => waiting),
      back: urlOf(stepBefore(step, answers, map)),
    };
  }

  /** Reads a step's form. */
  async answer(step: Exclude<Step, 'check'>, given: Answers, body: unknown): Promise<Given> {
    const answers = await this.asAsked(given);
    const [map, topics] = await Promise.all([this.subscriptions.map(), this.topics.all()]);
    const topicCodes = topics.map(({ code }) => code);
    const seal = (text: string) => this.vault.seal(text, SEALED).toString('base64');
    const find = (text: string, around?: number) => this.postcodes.find(text, around);
    const locate = (point: Position, around?: number) => this.placeAt.find(point, around);
    return questions[step](body, { answers, map, topicCodes, seal, find, locate });
  }

  /** The page of the first question that is still open. */
  async next(answers: Answers): Promise<string> {
    return urlOf(nextStep(await this.asAsked(answers), await this.subscriptions.map()));
  }

  /** The sign-up that complete answers make, on a page of this language; null while something is missing. */
  async complete(
    given: Answers,
    page: SiteLanguage,
  ): Promise<{
    email: string;
    choices: Choices & WithPlaces & WithConsent;
    waiting: string[];
  } | null> {
    const [map, answers] = [await this.subscriptions.map(), await this.asAsked(given)];
    const { topicCodes, cadence, sealedEmail } = answers;
    // Who reads our pages in Welsh and said nothing else reads our messages in Welsh.
    const language = answers.language ?? (page === FIRST ? undefined : page);
    const open = nextStep(answers, map) !== 'check';
    if (open || !topicCodes || !cadence || !sealedEmail) return null;
    const areas = this.areas(answers, map);
    const areaIds = idsOf(areas);
    return {
      email: this.email(sealedEmail),
      choices: {
        ...{ areaIds, topicCodes, cadence, language },
        ...(page !== FIRST && { agreedIn: page }),
        ...(!answers.byList && { places: keptPlaces(answers.places ?? [], areaIds) }),
      },
      waiting: areas.filter(({ waiting }) => waiting).map(({ name }) => name),
    };
  }

  /** Without a directory of postcodes and without outlines there is only the list. */
  private async asAsked(answers: Answers): Promise<Answers> {
    const [hasPostcodes, hasMap] = await Promise.all([
      this.postcodes.known(),
      this.outlines.known(),
    ]);
    const byList = answers.byList || !(hasPostcodes || hasMap);
    return { ...answers, hasPostcodes, hasMap, byList };
  }

  private areas(answers: Answers, map: Parameters<typeof areasOf>[2]): Followed[] {
    const { areaIds } = areasOf(answers.boroughIds ?? [], answers.wardIds ?? [], map);
    return followed(areaIds, map);
  }

  private email(sealed: string): string {
    return this.vault.open(Buffer.from(sealed, 'base64'), SEALED);
  }
}

/** The step of a URL; null when there is none of that name. */
export function stepNamed(name: string): Step | null {
  return steps.find((step) => step === name) ?? null;
}

const idsOf = (areas: readonly Followed[]) => areas.map(({ id }) => id);
