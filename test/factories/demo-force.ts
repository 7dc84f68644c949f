import type { DataSource } from 'typeorm';
import type { Settings } from '../../src/platform/config/settings';
import { seedPlaces } from '../../src/places/seeds/places';
import { putTopics } from '../../src/residents/topics/fixed-topics';
import { seedStaff } from '../../src/staff/seeds/staff';
import { StaffService } from '../../src/staff/staff.service';

/** The demonstration force without residents: areas, teams, desks, topics, staff. Gives area ids by code. */
export function givenDemoForce(db: DataSource, settings: Settings) {
  return db.transaction(async (tx) => {
    const areaIds = await seedPlaces(tx, settings.FORCE_NAME);
    await seedStaff(tx, new StaffService(db), areaIds);
    await putTopics(tx);
    return areaIds;
  });
}
