/** Teams and desks with the paths of their areas of today. */
export const OURS = `
  SELECT team.id, team.name, coalesce(json_agg(a.path) FILTER (WHERE a.id IS NOT NULL), '[]') AS paths,
    team.name || coalesce(', ' || min(above.name), '') AS label
  FROM team
  LEFT JOIN team_area ta ON ta.team_id = team.id
  LEFT JOIN area a ON a.id = ta.area_id AND a.valid_to IS NULL
  LEFT JOIN area above ON above.id = a.parent_id
  WHERE team.kind <> 'council' GROUP BY team.id ORDER BY team.name, label, team.id`;
