-- How far the decision log of each year has been told to the people concerned.
CREATE TABLE notification_cursor (
  year smallint PRIMARY KEY,
  next_index bigint NOT NULL DEFAULT 0 CHECK (next_index >= 0)
);

-- Something that happened, in words that everybody may read; kept once for all who hear of it.
CREATE TABLE notification_happening (
  id uuid PRIMARY KEY,
  topic text NOT NULL,
  subject text NOT NULL,
  headline text NOT NULL,
  headline_words text[] NOT NULL,
  sentence text NOT NULL,
  sentence_words text[] NOT NULL,
  path text NOT NULL CHECK (path LIKE '/%'),
  at timestamptz NOT NULL
);

-- Who hears of it: once a person. "shown" is the inbox, "mail" the e-mail in which it stands.
CREATE TABLE notification_note (
  person uuid NOT NULL,
  happening uuid NOT NULL REFERENCES notification_happening ON DELETE CASCADE,
  topic text NOT NULL,
  at timestamptz NOT NULL,
  shown boolean NOT NULL,
  read_at timestamptz,
  mail text NOT NULL CHECK (mail IN ('NONE', 'WAITING', 'SENT')),
  PRIMARY KEY (person, happening)
);
CREATE INDEX notification_note_inbox ON notification_note (person, at DESC, happening DESC) WHERE shown;
CREATE INDEX notification_note_unread ON notification_note (person) WHERE shown AND read_at IS NULL;
CREATE INDEX notification_note_mail ON notification_note (person, topic) WHERE mail = 'WAITING';
CREATE INDEX notification_note_happening ON notification_note (happening);
CREATE INDEX notification_happening_at ON notification_happening (at);

-- What somebody wants to hear, how. No row: in the inbox, and by e-mail at most once an hour.
CREATE TABLE notification_choice (
  person uuid NOT NULL,
  topic text NOT NULL,
  shown boolean NOT NULL,
  rhythm text NOT NULL CHECK (rhythm IN ('NEVER', 'HOURLY', 'DAILY')),
  PRIMARY KEY (person, topic)
);
CREATE TABLE notification_language (
  person uuid PRIMARY KEY,
  language text NOT NULL CHECK (language IN ('id', 'en'))
);

-- Following against what goes without saying: a matter of others, or one's own no more.
CREATE TABLE notification_follow (
  subject text NOT NULL,
  person uuid NOT NULL,
  follows boolean NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (subject, person)
);
CREATE INDEX notification_follow_person ON notification_follow (person);

-- When somebody's next letter on a topic is due, and when the last one left.
CREATE TABLE notification_letter (
  person uuid NOT NULL,
  topic text NOT NULL,
  due_at timestamptz,
  last_at timestamptz,
  PRIMARY KEY (person, topic)
);
CREATE INDEX notification_letter_due ON notification_letter (due_at) WHERE due_at IS NOT NULL;

-- The way out that stands in every letter; only the hash of its secret is kept.
CREATE TABLE notification_way_out (
  secret bytea PRIMARY KEY CHECK (octet_length(secret) = 32),
  person uuid NOT NULL,
  topic text NOT NULL,
  made_at timestamptz NOT NULL
);
CREATE INDEX notification_way_out_made ON notification_way_out (made_at);

-- What an official has been told to have in the work list.
CREATE TABLE notification_work (
  person uuid NOT NULL,
  application text NOT NULL,
  number text NOT NULL,
  PRIMARY KEY (person, application, number)
);
CREATE TABLE notification_work_day (
  day date PRIMARY KEY
);

ALTER TABLE notification_message ADD COLUMN way_out text;

GRANT SELECT, INSERT, UPDATE, DELETE ON notification_cursor, notification_happening, notification_note,
  notification_choice, notification_language, notification_follow, notification_letter, notification_way_out,
  notification_work, notification_work_day TO balai_app;
