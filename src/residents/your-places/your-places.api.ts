import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Ip,
  Param,
  Post,
  Put,
} from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { callerOf } from '../../platform/http/address-limit';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { IfMatch } from '../../platform/http/if-match';
import { Anyone } from '../../platform/http/permission';
import { FIRST } from '../../platform/texts/site-languages';
import { reachOf, type KeptPlace } from '../places/rules/place';
import { PreferencesService } from '../preferences/preferences.service';
import { CodeDto } from '../privacy/dto/code.dto';
import { assertConsent } from '../subscriptions/assert-consent';
import { PlaceReader } from './place-reader.service';
import { PlacesDoor } from './places-door.service';
import { TellPlaceDto, TellPlacesDto } from './your-places.dto';
import { YourPlaces } from './your-places.service';

const PASS = 'places-pass';
const NeedsPass = () =>
  ApiHeader({ name: 'Places-Pass', description: 'What a code opened (`POST …/places/pass`)' });

@Controller('api/v1/preferences/:token/places')
@ApiTags('residents')
export class YourPlacesApi {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly door: PlacesDoor,
    private readonly yours: YourPlaces,
    private readonly reader: PlaceReader,
    private readonly idempotency: Idempotency,
  ) {}

  /** One place more, and what it brings is followed. By the link alone; answers what is followed, no places. */
  @Post()
  @Anyone()
  async add(
    @Param('token') token: string,
    @Body() body: TellPlaceDto,
    @IdempotencyKey() key: string,
  ) {
    const { id } = await this.preferences.open(token);
    assertConsent(body.consent);
    const place = await this.reader.told(body);
    await this.once(id, key, { added: place }, (tx) =>
      this.yours.alter(tx, id, { what: 'added', place }, { agreedIn: FIRST }),
    );
    return this.preferences.view(await this.preferences.open(token));
  }

  /** These places instead of every place and area so far. By the link alone, since nothing of what was shows. */
  @Put()
  @Anyone()
  async replace(
    @Param('token') token: string,
    @Body() body: TellPlacesDto,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
  ) {
    const { id } = await this.preferences.open(token);
    assertConsent(body.consent);
    const places = await Promise.all(body.places.map((place) => this.reader.told(place)));
    await this.once(id, key, { replaced: places, seen }, (tx) =>
      this.yours.alter(tx, id, { what: 'replaced', places }, { seen, agreedIn: FIRST }),
    );
    return this.preferences.view(await this.preferences.open(token));
  }

  /** Mails a code that works once within 10 minutes. */
  @Post('codes')
  @HttpCode(202)
  @Anyone()
  async ask(@Param('token') token: string, @IdempotencyKey() key: string, @Ip() ip: string) {
    await this.door.send(await this.preferences.open(token), callerOf(ip), key);
    return { state: 'check-your-inbox' };
  }

  /** Spends the code; the pass opens the list for half an hour. Refusals as for the download. */
  @Post('pass')
  @HttpCode(200)
  @Anyone()
  async open(@Param('token') token: string, @Body() { code }: CodeDto) {
    const { id } = await this.preferences.open(token);
    return { pass: await this.door.open(id, code) };
  }

  /** All places with what each brings, and what is followed besides. 403 `code-needed`. */
  @Get()
  @NeedsPass()
  @Anyone()
  async show(@Param('token') token: string, @Headers(PASS) pass: string | undefined) {
    const { id, version } = await this.opened(token, pass);
    const { places, others } = await this.yours.of(id);
    return { version, places: places.map(shown), otherAreaIds: others };
  }

  /** Without `postcode` and `point` a place keeps its spot. */
  @Put(':id')
  @NeedsPass()
  @Anyone()
  async change(
    @Param('token') token: string,
    @Param('id') placeId: string,
    @Headers(PASS) pass: string | undefined,
    @Body() body: TellPlaceDto,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
  ) {
    const { id } = await this.opened(token, pass);
    assertConsent(body.consent);
    const place = await this.reader.told(body, await this.yours.one(id, placeId));
    await this.once(id, key, { changed: placeId, place, seen }, (tx) =>
      this.yours.alter(tx, id, { what: 'changed', id: placeId, place }, { seen, agreedIn: FIRST }),
    );
    return this.show(token, pass);
  }

  /** What no other place and no own choice holds is followed no more. 409 `last-area` when nothing would be left. */
  @Delete(':id')
  @NeedsPass()
  @Anyone()
  async remove(
    @Param('token') token: string,
    @Param('id') placeId: string,
    @Headers(PASS) pass: string | undefined,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
  ) {
    const { id } = await this.opened(token, pass);
    await this.once(id, key, { removed: placeId, seen }, (tx) =>
      this.yours.alter(tx, id, { what: 'removed', id: placeId }, { seen }),
    );
    return this.show(token, pass);
  }

  private async opened(token: string, pass: string | undefined) {
    const contact = await this.preferences.open(token);
    this.door.assertOpen(contact.id, pass);
    return contact;
  }

  private once<T>(id: string, key: string, what: object, act: (tx: EntityManager) => Promise<T>) {
    return this.idempotency.once(`places/${id}`, key, what, act);
  }
}

const shown = ({ id, kind, at, radius, areaIds }: KeptPlace) => ({
  ...{ id, kind, reach: reachOf(radius), areaIds },
  point: at && { longitude: at[0], latitude: at[1] },
});
