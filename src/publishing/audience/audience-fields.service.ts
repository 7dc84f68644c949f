import { Injectable } from '@nestjs/common';
import type { Area } from '../../places/areas/area.entity';
import { AreasService, type BoroughWards } from '../../places/areas/areas.service';
import { MOST_POINTS, readDrawing } from '../../places/drawings/rules/drawing';
import type { FormValues } from '../messages/editor/message-form';
import { may } from '../../staff/rules/permissions';
import type { Person } from '../messages/rules/facts';
import { AudienceChoices } from './audience-choices.service';

interface ShownBorough extends BoroughWards {
  open: boolean;
}

/** A unit with its boroughs; without an area for boroughs that belong to none. */
interface ShownUnit {
  area: Area | null;
  boroughs: ShownBorough[];
}

/** What the editor's choice of an audience needs beside the values. */
@Injectable()
export class AudienceFields {
  constructor(
    private readonly areas: AreasService,
    private readonly choices: AudienceChoices,
  ) {}

  /** For this person: staff of a partner choose among its own messages, and are not told whom theirs reaches. */
  async fieldsOf({ areaIds, drawing, leavesOutId }: FormValues, me: Person) {
    const [wholeForce, units, tree] = await Promise.all([
      this.areas.force(),
      this.areas.units(),
      this.areas.tree(),
    ]);
    const chosen = new Set(areaIds);
    const boroughs = tree.map(({ borough, wards }): ShownBorough => ({
      ...{ borough, wards },
      open: chosen.has(borough.id) || wards.some(({ id }) => chosen.has(id)),
    }));
    const taking = boroughs.filter(({ wards }) => wards.length > 0);
    const others = boroughs.filter(({ wards }) => wards.length === 0);
    const grouped = grouping(units, taking);
    const shown = new Set(grouped.map(({ area }) => area));
    const otherUnits = units.filter((unit) => !shown.has(unit));
    return {
      ...{ wholeForce, units: grouped, others, otherUnits },
      othersOpen: others.some(({ open }) => open) || otherUnits.some(({ id }) => chosen.has(id)),
      mayDraw: await this.choices.mayDraw(),
      released: await this.choices.released(
        isId(leavesOutId) ? leavesOutId : null,
        me.partnerId ?? null,
      ),
      mayCount: may(me.roles, 'audience.count'),
      mostPoints: MOST_POINTS,
      drawnOnMap: onMap(drawing),
    };
  }
}

function grouping(units: readonly Area[], boroughs: readonly ShownBorough[]): ShownUnit[] {
  const of = (id: string | null) => boroughs.filter(({ borough }) => borough.parentId === id);
  const known = new Set(units.map(({ id }) => id));
  const rest = boroughs.filter(({ borough }) => !known.has(borough.parentId ?? ''));
  return [
    ...units.map((area) => ({ area, boroughs: of(area.id) })),
    { area: null, boroughs: rest },
  ].filter((unit) => unit.boroughs.length > 0);
}

/** The map draws one outline: of several it begins anew, and they stay in the field beside it. */
function onMap(drawing: string): string {
  const read = readDrawing(drawing);
  if (!read.ok || read.outlines.length !== 1) return '';
  return JSON.stringify({ type: 'Polygon', coordinates: [read.outlines[0]] });
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
