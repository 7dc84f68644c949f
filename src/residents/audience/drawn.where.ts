import { METRES_NORTH } from '../../places/boundaries/rules/shape';
import { drawnValues, MOST_REACH, type Drawn } from './rules/drawn';

/** Parameters of a drawing, as SQL, from `$from` on. */
function parameters(from: number) {
  const at = (place: number) => `$${from + place}`;
  return {
    outlines: `${at(0)}::polygon[]`,
    origin: `${at(1)}::point`,
    east: `${at(2)}::float8`,
    size: `${at(3)}::point`,
    box: `${at(4)}::box`,
    nearBox: `${at(5)}::box`,
    farBox: `${at(6)}::box`,
    wholeIds: `${at(7)}::uuid[]`,
  };
}

/** Whose places lie in a drawing, or reach into it; each branch by an index. Gives `contact_point_id`. */
function placed(named: ReturnType<typeof parameters>) {
  const { outlines, origin, east, size, box, nearBox, farBox } = named;
  const metres = `point((place.at[0] - (${origin})[0]) * ${east}, (place.at[1] - (${origin})[1]) * ${METRES_NORTH}.0::float8)`;
  const reach = 'point(place.radius_m, place.radius_m)';
  // its own box first: the distance to a line of many points costs more
  const reaches = `${metres} <@ box(${size} + ${reach}, point(0, 0) - ${reach})
      AND EXISTS (SELECT FROM unnest(${outlines}) AS outline WHERE ${metres} <-> outline <= place.radius_m)`;
  return `
    SELECT place.contact_point_id FROM resident_place place
    WHERE place.at <@ ${box} AND ${metres} <@ ANY (${outlines})
    UNION ALL
    SELECT place.contact_point_id FROM resident_place place
    WHERE place.radius_m <= ${MOST_REACH.near} AND place.at <@ ${nearBox} AND ${reaches}
    UNION ALL
    SELECT place.contact_point_id FROM resident_place place
    WHERE place.radius_m > ${MOST_REACH.near} AND place.at <@ ${farBox} AND ${reaches}`;
}

/** Who told a place by its wards alone, with those that count as a whole. Gives `contact_point_id`, `area_id`. */
const unplaced = ({ wholeIds }: ReturnType<typeof parameters>) => `
    SELECT place.contact_point_id, brought.area_id FROM place_area brought
    JOIN resident_place place ON place.id = brought.place_id AND place.at IS NULL
    WHERE brought.area_id = ANY (${wholeIds})`;

/**
 * A condition on members of a drawn audience, with its values for parameters from `from` on: somebody with a place in
 * the drawing, or somebody without any place on the map who follows a ward that lies in it by half or more. So does
 * somebody for whom a place that is not on the map brings such a ward, wherever their others are.
 * `person` is SQL for the contact point whose places count.
 */
export function isDrawn(drawn: Drawn, person: string, from: number) {
  const named = parameters(from);
  const { outlines, origin, east, size, box, nearBox, farBox } = drawnValues(drawn);
  const where = `(${person} IN (${placed(named)})
    OR (${person}, member.area_id) IN (${unplaced(named)})
    OR (member.area_id = ANY (${named.wholeIds})
        AND NOT EXISTS (SELECT FROM resident_place place WHERE place.contact_point_id = ${person} AND place.at IS NOT NULL)))`;
  return { where, values: [outlines, origin, east, size, box, nearBox, farBox, drawn.wholeIds] };
}
