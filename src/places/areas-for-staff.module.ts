import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '../staff/accounts/accounts.module';
import { StaffAreas, type StaffArea } from '../staff/accounts/staff-areas';
import type { Area } from './areas/area.entity';
import { AreasService } from './areas/areas.service';
import { PlacesModule } from './places.module';
import { TeamsService } from './teams/teams.service';

const kinds: Record<Area['kind'], string> = {
  force: 'the whole force',
  bcu: 'command unit',
  borough: 'borough',
  ward: '',
};

/** Tells the accounts of staff which areas and teams there are: a role is held over one, and somebody works in the other. */
@Module({ imports: [AccountsModule, PlacesModule] })
export class AreasForStaff implements OnModuleInit {
  constructor(
    private readonly accounts: StaffAreas,
    private readonly areas: AreasService,
    private readonly teams: TeamsService,
  ) {}

  onModuleInit(): void {
    this.accounts.tell({
      today: async (db) => labelled(await this.areas.all(db)),
      known: async (ids, db) => labelled(await this.areas.known(ids, db)),
      below: (ids, db) => this.areas.below(ids, db),
      teams: (db) => this.teams.ours(db),
    });
  }
}

/** `Norbiton, Kingston upon Thames`, `Merton (borough)`: what tells one from another of that name. */
function labelled(areas: readonly Area[]): StaffArea[] {
  const names = new Map(areas.map(({ id, name }) => [id, name]));
  return areas.map(({ id, name, kind, path, parentId }) => {
    const above = kind === 'ward' && parentId ? names.get(parentId) : undefined;
    const what = kinds[kind] && ` (${kinds[kind]})`;
    return { id, name, path, label: `${name}${above ? `, ${above}` : ''}${what}` };
  });
}
