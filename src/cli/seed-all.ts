import type { DataSource } from 'typeorm';
import type { Settings } from '../platform/config/settings';
import { Vault } from '../platform/security/vault';
import { seedOutlines } from '../places/seeds/outlines';
import { pilotWards } from '../places/seeds/pilot-wards';
import { seedPlaces } from '../places/seeds/places';
import { seedResidents } from '../residents/seeds/residents';
import { putTopics } from '../residents/topics/fixed-topics';
import { seedStaff } from '../staff/seeds/staff';
import { StaffService } from '../staff/staff.service';

/** The demonstration force, in one transaction. Safe to run again: what stands is left alone. */
export function seed(db: DataSource, settings: Settings, { residents }: { residents: number }) {
  return db.transaction(async (tx) => {
    const areaIds = await seedPlaces(tx, settings.FORCE_NAME);
    await seedOutlines(tx);
    const staff = await seedStaff(tx, new StaffService(db), areaIds);
    await putTopics(tx);
    const wardIds = Object.values(pilotWards).flatMap((wards) =>
      wards.map(([code]) => areaIds.get(code)!),
    );
    const vault = new Vault(settings);
    const made = await seedResidents(tx, { count: residents, vault, wardIds });
    return { areas: areaIds.size, staff, residents: made };
  });
}
