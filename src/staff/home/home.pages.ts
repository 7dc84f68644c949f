import { Controller, Get, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can, Me } from '../can';
import type { StaffMember } from '../staff-member';
import { bySection } from './rules/menu';
import { StaffHome } from './staff-home';

@Controller('staff')
@ApiExcludeController()
export class HomePages {
  constructor(private readonly home: StaffHome) {}

  @Get()
  @Can('staff.home')
  @Render('staff/home/views/home')
  async show(@Me() me: StaffMember) {
    return { parts: bySection(await this.home.startOf(me)) };
  }
}
