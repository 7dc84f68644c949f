import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events, their bookings with a waiting list, changes by a second person, and who was told of what. */
export class Events1763700000210 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE event (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        version integer NOT NULL DEFAULT 1,
        state text NOT NULL DEFAULT 'draft'
          CHECK (state IN ('draft', 'proposed', 'published', 'over', 'cancelled', 'dropped')),
        title text NOT NULL CHECK (length(trim(title)) > 0),
        words text NOT NULL DEFAULT '',
        place text NOT NULL CHECK (length(trim(place)) > 0),
        area_ids uuid[] NOT NULL CHECK (cardinality(area_ids) > 0),
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        capacity integer CHECK (capacity > 0),
        taken integer NOT NULL DEFAULT 0 CHECK (taken >= 0),
        sequence integer NOT NULL DEFAULT 0,
        changed_at timestamptz NOT NULL DEFAULT now(),
        editor_ids uuid[] NOT NULL CHECK (cardinality(editor_ids) > 0),
        published_by uuid REFERENCES staff,
        published_at timestamptz,
        cancelled_at timestamptz,
        cancel_reason text,
        reminded_at timestamptz,
        asked_at timestamptz,
        forgotten_at timestamptz,
        went integer,
        came integer NOT NULL DEFAULT 0,
        ratings integer[] NOT NULL DEFAULT '{0,0,0,0,0}' CHECK (cardinality(ratings) = 5),
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (starts_at < ends_at),
        CHECK (capacity IS NOT NULL OR taken = 0),
        CHECK ((published_by IS NULL) = (published_at IS NULL)),
        CHECK (state IN ('draft', 'proposed', 'dropped') = (published_by IS NULL)),
        CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL)),
        CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL)),
        CONSTRAINT event_has_room CHECK (taken <= capacity),
        CONSTRAINT event_second_person CHECK (published_by IS NULL OR NOT published_by = ANY (editor_ids))
      );
      COMMENT ON COLUMN event.capacity IS 'People; null: nobody needs to book.';
      COMMENT ON COLUMN event.taken IS 'People who have a place. The trigger on event_booking keeps it.';
      COMMENT ON COLUMN event.sequence IS 'Of RFC 5545: grows with every published change.';
      COMMENT ON COLUMN event.ratings IS 'How many gave 1, 2, 3, 4, 5. Who gave which is not kept.';
      CREATE INDEX event_when ON event (state, starts_at);
      CREATE INDEX event_areas ON event USING gin (area_ids);

      CREATE TABLE event_change (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        event_id uuid NOT NULL REFERENCES event,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        place text NOT NULL CHECK (length(trim(place)) > 0),
        capacity integer CHECK (capacity > 0),
        reason text NOT NULL,
        author_id uuid NOT NULL REFERENCES staff,
        created_at timestamptz NOT NULL DEFAULT now(),
        published_by uuid REFERENCES staff CONSTRAINT event_change_second_person CHECK (published_by <> author_id),
        published_at timestamptz,
        dropped_at timestamptz,
        CHECK (starts_at < ends_at),
        CHECK ((published_by IS NULL) = (published_at IS NULL)),
        CHECK (published_at IS NULL OR dropped_at IS NULL)
      );
      CREATE INDEX event_change_event ON event_change (event_id);
      CREATE UNIQUE INDEX event_change_one_open ON event_change (event_id)
        WHERE published_at IS NULL AND dropped_at IS NULL;

      CREATE FUNCTION refuse_event_words() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the words of a published event stay' USING ERRCODE = 'check_violation';
      END $$;
      CREATE TRIGGER event_words_stay BEFORE UPDATE ON event FOR EACH ROW
        WHEN (OLD.published_at IS NOT NULL AND (NEW.title, NEW.words, NEW.area_ids, NEW.published_by)
              IS DISTINCT FROM (OLD.title, OLD.words, OLD.area_ids, OLD.published_by))
        EXECUTE FUNCTION refuse_event_words();

      -- Time, place and number of places of a published event change only as a second person published it.
      CREATE FUNCTION refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.sequence <= OLD.sequence OR NOT EXISTS (
          SELECT FROM event_change one WHERE one.event_id = NEW.id AND one.published_at IS NOT NULL
            AND (one.starts_at, one.ends_at, one.place) = (NEW.starts_at, NEW.ends_at, NEW.place)
            AND one.capacity IS NOT DISTINCT FROM NEW.capacity) THEN
          RAISE EXCEPTION 'nobody published this change' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER event_change_published BEFORE UPDATE ON event FOR EACH ROW
        WHEN (OLD.published_at IS NOT NULL AND (NEW.starts_at, NEW.ends_at, NEW.place, NEW.capacity)
              IS DISTINCT FROM (OLD.starts_at, OLD.ends_at, OLD.place, OLD.capacity))
        EXECUTE FUNCTION refuse_event_change();

      CREATE TABLE event_booking (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        event_id uuid NOT NULL REFERENCES event,
        resident_id uuid NOT NULL,
        contact_point_id uuid NOT NULL REFERENCES contact_point,
        people integer NOT NULL CHECK (people BETWEEN 1 AND 6),
        state text NOT NULL CHECK (state IN ('placed', 'waiting')),
        sealed_name bytea NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        came integer CHECK (came BETWEEN 0 AND 6),
        rated_at timestamptz,
        UNIQUE (event_id, resident_id)
      );
      COMMENT ON TABLE event_booking IS 'Deleted when it is given up, and 30 days after the event.';
      CREATE INDEX event_booking_contact ON event_booking (contact_point_id);

      CREATE FUNCTION count_event_places() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        more integer := 0;
      BEGIN
        IF TG_OP <> 'DELETE' AND NEW.state = 'placed' THEN more := NEW.people; END IF;
        IF TG_OP <> 'INSERT' AND OLD.state = 'placed' THEN more := more - OLD.people; END IF;
        IF more <> 0 THEN
          UPDATE event SET taken = taken + more WHERE id = coalesce(NEW.event_id, OLD.event_id);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER event_places_counted AFTER INSERT OR UPDATE OR DELETE ON event_booking
        FOR EACH ROW EXECUTE FUNCTION count_event_places();

      CREATE TABLE event_notice (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        event_id uuid NOT NULL REFERENCES event,
        kind text NOT NULL CHECK (kind IN ('changed', 'cancelled', 'reminder', 'question')),
        reason text,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        done_at timestamptz
      );
      COMMENT ON TABLE event_notice IS 'A fixed letter that everybody of an event gets.';
      CREATE INDEX event_notice_event ON event_notice (event_id);
      CREATE TABLE event_told (
        notice_id uuid NOT NULL REFERENCES event_notice,
        contact_point_id uuid NOT NULL,
        PRIMARY KEY (notice_id, contact_point_id)
      );
      CREATE INDEX event_told_contact ON event_told (contact_point_id);

      CREATE TABLE event_message (
        event_id uuid NOT NULL REFERENCES event,
        message_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (event_id, message_id)
      );
      COMMENT ON TABLE event_message IS 'Messages that were begun about an event.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE event_message, event_told, event_notice, event_booking, event_change, event;
      DROP FUNCTION count_event_places();
      DROP FUNCTION refuse_event_change();
      DROP FUNCTION refuse_event_words();
    `);
  }
}
