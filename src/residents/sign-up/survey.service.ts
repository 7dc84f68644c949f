import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/security/vault';
import { ORIGINAL, languageName, residentLanguages } from '../languages/languages';
import { areasOf, followed, type Followed } from '../subscriptions/rules/areas';
import { cadenceWords, type Choices } from '../subscriptions/rules/choices';
import { consentWording } from '../subscriptions/rules/wording';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';
import { TopicsService } from '../topics/topics.service';
import { questions, type Given } from './questions';
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
  ) {}

  /** What a step's page shows; null when an earlier question has no answer yet. */
  async page(step: Step, answers: Answers) {
    const [map, topics] = await Promise.all([this.subscriptions.map(), this.topics.all()]);
    if (!mayShow(step, answers, map)) return null;
    const areas = this.areas(answers, map);
    return {
      answers,
      map,
      topics,
      cadences: cadenceWords,
      languages: residentLanguages,
      language: languageName(answers.language ?? ORIGINAL),
      consent: consentWording,
      email: answers.sealedEmail && this.email(answers.sealedEmail),
      areas,
      asksForWards: asksForWards(answers, map),
      waiting: areas.filter(({ waiting }) => waiting),
      back: urlOf(stepBefore(step, answers, map)),
    };
  }

  /** Reads a step's form. */
  async answer(step: Exclude<Step, 'check'>, answers: Answers, body: unknown): Promise<Given> {
    const [map, topics] = await Promise.all([this.subscriptions.map(), this.topics.all()]);
    const topicCodes = topics.map(({ code }) => code);
    const seal = (text: string) => this.vault.seal(text, SEALED).toString('base64');
    return questions[step](body, { answers, map, topicCodes, seal });
  }

  /** The page of the first question that is still open. */
  async next(answers: Answers): Promise<string> {
    return urlOf(nextStep(answers, await this.subscriptions.map()));
  }

  /** The sign-up that complete answers make; null while something is missing. */
  async complete(
    answers: Answers,
  ): Promise<{ email: string; choices: Choices; waiting: string[] } | null> {
    const map = await this.subscriptions.map();
    const { topicCodes, cadence, language, sealedEmail } = answers;
    const open = nextStep(answers, map) !== 'check';
    if (open || !topicCodes || !cadence || !sealedEmail) return null;
    const areas = this.areas(answers, map);
    return {
      email: this.email(sealedEmail),
      choices: { areaIds: areas.map(({ id }) => id), topicCodes, cadence, language },
      waiting: areas.filter(({ waiting }) => waiting).map(({ name }) => name),
    };
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
