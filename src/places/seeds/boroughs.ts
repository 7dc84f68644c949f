/**
 * Names and codes of London's boroughs and of the pilot boroughs' wards (boundaries of May 2022).
 * Source: Office for National Statistics licensed under the Open Government Licence v.3.0;
 * basic command units as announced by the Metropolitan Police in 2018.
 */
export const basicCommandUnits: readonly (readonly [code: string, name: string])[] = [
  ['AS', 'Central South'],
  ['AW', 'Central West'],
  ['CE', 'Central East'],
  ['CN', 'Central North'],
  ['EA', 'East Area'],
  ['NA', 'North Area'],
  ['NE', 'North East'],
  ['NW', 'North West'],
  ['SE', 'South East'],
  ['SN', 'South Area'],
  ['SW', 'South West'],
  ['WA', 'West Area'],
];

/** GSS code, name, basic command unit. */
export const boroughs: readonly (readonly [code: string, name: string, unit: string])[] = [
  ['E09000002', 'Barking and Dagenham', 'EA'],
  ['E09000003', 'Barnet', 'NW'],
  ['E09000004', 'Bexley', 'SE'],
  ['E09000005', 'Brent', 'NW'],
  ['E09000006', 'Bromley', 'SN'],
  ['E09000007', 'Camden', 'CN'],
  ['E09000008', 'Croydon', 'SN'],
  ['E09000009', 'Ealing', 'WA'],
  ['E09000010', 'Enfield', 'NA'],
  ['E09000011', 'Greenwich', 'SE'],
  ['E09000012', 'Hackney', 'CE'],
  ['E09000013', 'Hammersmith and Fulham', 'AW'],
  ['E09000014', 'Haringey', 'NA'],
  ['E09000015', 'Harrow', 'NW'],
  ['E09000016', 'Havering', 'EA'],
  ['E09000017', 'Hillingdon', 'WA'],
  ['E09000018', 'Hounslow', 'WA'],
  ['E09000019', 'Islington', 'CN'],
  ['E09000020', 'Kensington and Chelsea', 'AW'],
  ['E09000021', 'Kingston upon Thames', 'SW'],
  ['E09000022', 'Lambeth', 'AS'],
  ['E09000023', 'Lewisham', 'SE'],
  ['E09000024', 'Merton', 'SW'],
  ['E09000025', 'Newham', 'NE'],
  ['E09000026', 'Redbridge', 'EA'],
  ['E09000027', 'Richmond upon Thames', 'SW'],
  ['E09000028', 'Southwark', 'AS'],
  ['E09000029', 'Sutton', 'SN'],
  ['E09000030', 'Tower Hamlets', 'CE'],
  ['E09000031', 'Waltham Forest', 'NE'],
  ['E09000032', 'Wandsworth', 'SW'],
  ['E09000033', 'Westminster', 'AW'],
];
