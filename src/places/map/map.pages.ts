import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { Published } from '../../platform/http/published/published';
import { OutlinesService } from './outlines.service';

/** Boundaries change once a year; the ETag tells a browser that they are still the same. */
const A_DAY = 24 * 60 * 60;

/** What the map in the browser asks for. */
@Controller('map/outlines')
@ApiExcludeController()
export class MapPages {
  constructor(private readonly outlines: OutlinesService) {}

  /** `force`, or the id of an area. */
  @Get(':areaId.json')
  @Published(A_DAY)
  async show(@Param('areaId') areaId: string, @Res() response: Response): Promise<void> {
    response.type('application/geo+json; charset=utf-8').send(await this.of(areaId));
  }

  private async of(areaId: string): Promise<string> {
    if (areaId === 'force') return this.outlines.ofForce();
    if (!isUUID(areaId)) throw new NotFoundException();
    try {
      return await this.outlines.in(areaId);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'unknown-area') throw new NotFoundException();
      throw error;
    }
  }
}
