import { Controller, Get, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../can';
import { Operations } from './operations.service';

/** How the installation is, for those who run it. */
@Controller('staff/operations')
@ApiExcludeController()
export class OperationsPages {
  constructor(private readonly operations: Operations) {}

  @Get()
  @Can('operations.read')
  @Render('staff/operations/views/operations')
  async show() {
    return { lines: await this.operations.health(), at: new Date() };
  }
}
