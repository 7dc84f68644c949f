import { Body, Controller, Get, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AreasService } from '../../places/areas/areas.service';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Anyone } from '../../platform/http/permission';
import { followed } from '../subscriptions/rules/areas';
import { assertConsent } from '../subscriptions/assert-consent';
import { consentWording } from '../subscriptions/rules/wording';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';
import { TopicCounts } from '../topics/topic-counts';
import { TopicsService } from '../topics/topics.service';
import { SignUpDto } from './dto/sign-up.dto';
import { SignUpsService } from './sign-ups.service';

@Controller('api/v1')
@ApiTags('residents')
export class SignUpApi {
  constructor(
    private readonly areas: AreasService,
    private readonly topics: TopicsService,
    private readonly subscriptions: SubscriptionsService,
    private readonly counts: TopicCounts,
    private readonly signUps: SignUpsService,
    private readonly idempotency: Idempotency,
  ) {}

  /** Boroughs with their wards. `pilot` false: a sign-up there joins the waiting list. */
  @Get('areas')
  @Anyone()
  async listAreas() {
    const tree = await this.areas.tree();
    return {
      boroughs: tree.map(({ borough, wards }) => ({ ...brief(borough), wards: wards.map(brief) })),
    };
  }

  /** With how many messages each brought anywhere in the force in the last month. */
  @Get('topics')
  @Anyone()
  async listTopics() {
    const [topics, sent] = await Promise.all([this.topics.all(), this.counts.inAreas()]);
    return { topics: topics.map((topic) => ({ ...topic, lastMonth: sent[topic.code] ?? 0 })) };
  }

  /** The words that a resident must see and agree to; send their `version` with the sign-up. */
  @Get('consent-wording')
  @Anyone()
  consent() {
    return consentWording;
  }

  /** Sends a mail whose button confirms. The answer is the same whether or not the address is known. */
  @Post('sign-ups')
  @HttpCode(202)
  @Anyone()
  async signUp(@Body() body: SignUpDto, @IdempotencyKey() key: string, @Ip() ip: string) {
    const { ofAge, consent, email, areaIds, topicCodes, cadence, cadences, language, mailLook } =
      body;
    if (!ofAge)
      throw new Refusal(
        'too-young',
        422,
        'Only people of 13 or older can sign up. Nothing was kept.',
      );
    assertConsent(consent);
    const choices = {
      ...{ areaIds, topicCodes, cadence },
      ...(cadences && { cadences }),
      ...(language && { language }),
      ...(mailLook && { mailLook }),
    };
    await this.subscriptions.assertChoosable(choices);
    await this.signUps.takeFrom(callerOf(ip), email);
    const request = { ...choices, address: this.signUps.indexOf(email) };
    await this.idempotency.once('sign-up', key, request, (tx) =>
      this.signUps.ask(tx, email, choices),
    );
    const areas = followed(areaIds, await this.subscriptions.map());
    return {
      state: 'check-your-inbox',
      waitingAreaIds: areas.filter(({ waiting }) => waiting).map(({ id }) => id),
    };
  }
}

const brief = ({
  id,
  name,
  code,
  pilot,
}: {
  id: string;
  name: string;
  code: string;
  pilot: boolean;
}) => ({
  id,
  name,
  code,
  pilot,
});
