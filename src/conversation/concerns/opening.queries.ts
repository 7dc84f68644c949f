// Sets of rows that a batch of replies opens; the arrays of each statement run side by side, one place a row.

export const NEW_IDS = `SELECT uuidv7() AS id FROM generate_series(1, $1)`;

export const OPEN_CONCERNS = `
  INSERT INTO concern (id, contact_point_id, message_id, area_id, category, urgency, route, flags, sealed_reasons,
    rules_version, safe_contact, no_auto_reply, state, sender_confirmed, sender_index, created_at)
  SELECT id, contact, message, area, category, urgency, route, string_to_array(flags, ','), reasons,
    version, safe, quiet, state, confirmed, sender, at
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[],
    $9::bytea[], $10::text[], $11::boolean[], $12::boolean[], $13::text[], $14::boolean[], $15::bytea[],
    $16::timestamptz[]) AS one (id, contact, message, area, category, urgency, route, flags, reasons,
    version, safe, quiet, state, confirmed, sender, at)`;

export const OPEN_TASKS = `
  INSERT INTO task (id, concern_id, team_id, due_at, created_at)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[])`;

export const RAISE_ALARMS = `
  INSERT INTO alarm (concern_id, raised_at) SELECT * FROM unnest($1::uuid[], $2::timestamptz[])`;

export const NOTE_EVENTS = `
  INSERT INTO concern_event (concern_id, kind, detail) SELECT * FROM unnest($1::uuid[], $2::text[], $3::jsonb[])`;
