import { Controller, Get, Param, ParseUUIDPipe, Query, Render } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { Settings } from '../../platform/config/settings';
import { Anyone } from '../../platform/http/permission';
import { Published } from '../../platform/http/published/published';
import { Choices } from '../archive/choices.service';
import { claimReview } from '../rumours/rules/claim-review';
import { isRating } from '../rumours/rules/rumour-life';
import { RumourAnswers } from './rumour-answers.service';

/** What is so, for everybody: pages, and the same as JSON. */
@Controller()
@ApiTags('residents')
export class PublicRumours {
  constructor(
    private readonly answers: RumourAnswers,
    private readonly choices: Choices,
    private readonly settings: Settings,
  ) {}

  @Get('rumours')
  @Published()
  @Render('publishing/rumour-answers/views/public-list')
  async list(@Query('area') asked?: unknown) {
    const { areaId, area } = await this.choices.read({ area: asked });
    const [answers, { boroughs }] = await Promise.all([
      this.answers.publicList(areaId),
      this.choices.all(),
    ]);
    return { answers, areaId, area, boroughs };
  }

  @Get('rumours/:id')
  @Published()
  @Render('publishing/rumour-answers/views/public')
  async show(@Param('id', ParseUUIDPipe) id: string) {
    const { rumour, answer, review } = await this.shown(id);
    // "<" would end the script that carries it.
    const data = review && JSON.stringify(review).replaceAll('<', '\\u003c');
    return { rumour, answer, data };
  }

  /** Answers to rumours that are published, the newest first, at most 100. `area`: about it, what lies in it or around it. */
  @Get('api/v1/public/rumours')
  @Anyone()
  @ApiQuery({ name: 'area', required: false })
  async listed(@Query('area') asked?: string) {
    const { areaId } = await this.choices.read({ area: asked });
    return { items: await this.answers.publicList(areaId) };
  }

  /** One answer with its ClaimReview (schema.org). `answer` is null while it is looked into again. */
  @Get('api/v1/public/rumours/:id')
  @Anyone()
  async one(@Param('id', ParseUUIDPipe) id: string) {
    const { rumour, answer, review } = await this.shown(id);
    const words = answer && {
      ...{ fact: answer.fact, warning: answer.warning, myth: answer.myth },
      ...{ why: answer.why, ending: answer.ending, at: answer.approvedAt },
    };
    return { id, status: rumour.status, answer: words, claimReview: review };
  }

  private async shown(id: string) {
    const { rumour, answer } = await this.answers.public(id);
    const { status, ratingWords, ratedAt } = rumour;
    const { FORCE_NAME: name, FORCE_SITE: site, PUBLIC_URL } = this.settings;
    const review =
      answer && isRating(status) && ratingWords && ratedAt
        ? claimReview(
            { ...rumour, status, ratingWords, ratedOn: ratedAt.toISOString() },
            { name, site, url: `${PUBLIC_URL}/rumours/${id}` },
          )
        : null;
    return { rumour, answer, review };
  }
}
