-- Personal data is encrypted by the program; *_index are keyed hashes for equality search.
CREATE TABLE identity_person (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  name text NOT NULL,
  nik bytea,
  nik_index bytea UNIQUE,
  phone bytea,
  phone_index bytea,
  email bytea,
  email_index bytea UNIQUE,
  region text,
  verification text NOT NULL CHECK (verification IN ('SELF_DECLARED', 'AT_COUNTER', 'OFFICIAL')),
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((nik IS NULL) = (nik_index IS NULL)),
  CHECK ((phone IS NULL) = (phone_index IS NULL)),
  CHECK ((email IS NULL) = (email_index IS NULL))
);
CREATE INDEX identity_person_name ON identity_person (name, id);
CREATE INDEX identity_person_phone ON identity_person (phone_index);
CREATE CONSTRAINT TRIGGER identity_person_decided AFTER INSERT OR UPDATE OR DELETE ON identity_person
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('identity.person');
GRANT SELECT, INSERT, UPDATE ON identity_person TO balai_app;

-- How a person proves to be that person.
CREATE TABLE identity_account (
  person uuid PRIMARY KEY REFERENCES identity_person,
  login text UNIQUE CHECK (login = lower(login)),
  password_hash text,
  password_set_at timestamptz,
  totp_secret bytea,
  totp_step bigint NOT NULL DEFAULT 0,
  by_message boolean NOT NULL DEFAULT false,
  locked_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT, UPDATE ON identity_account TO balai_app;

CREATE TABLE identity_passkey (
  credential_id bytea PRIMARY KEY,
  person uuid NOT NULL REFERENCES identity_account,
  label text NOT NULL,
  public_key bytea NOT NULL,
  sign_count bigint NOT NULL,
  user_verified boolean NOT NULL,
  backup_eligible boolean NOT NULL,
  backed_up boolean NOT NULL,
  transports text[] NOT NULL,
  attestation bytea,
  attestation_client_data bytea,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL
);
CREATE INDEX identity_passkey_person ON identity_passkey (person);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity_passkey TO balai_app;

-- Sessions, in the shape that spring-session-jdbc expects.
CREATE TABLE identity_session (
  primary_id char(36) PRIMARY KEY,
  session_id char(36) NOT NULL UNIQUE,
  creation_time bigint NOT NULL,
  last_access_time bigint NOT NULL,
  max_inactive_interval int NOT NULL,
  expiry_time bigint NOT NULL,
  principal_name varchar(100)
);
CREATE INDEX identity_session_expiry ON identity_session (expiry_time);
CREATE INDEX identity_session_person ON identity_session (principal_name);
CREATE TABLE identity_session_attributes (
  session_primary_id char(36) NOT NULL REFERENCES identity_session (primary_id) ON DELETE CASCADE,
  attribute_name varchar(200) NOT NULL,
  attribute_bytes bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity_session, identity_session_attributes TO balai_app;

-- Counted tries, in the shape that bucket4j expects. Losing them in a crash harms nobody: not written to the log.
CREATE UNLOGGED TABLE identity_rate_limit (
  id text PRIMARY KEY,
  state bytea,
  expires_at bigint
);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity_rate_limit TO balai_app;

-- Codes sent by message, with what waits for them, encrypted.
CREATE TABLE identity_code (
  holder bytea PRIMARY KEY,
  record uuid NOT NULL,
  code bytea NOT NULL,
  content bytea NOT NULL,
  shown_in_demo text,
  tries int NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX identity_code_expiry ON identity_code (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity_code TO balai_app;

CREATE TABLE identity_recovery_code (
  person uuid NOT NULL REFERENCES identity_account,
  code bytea NOT NULL,
  PRIMARY KEY (person, code)
);
GRANT SELECT, INSERT, DELETE ON identity_recovery_code TO balai_app;

-- What somebody agreed to, in which wording, and since when no more (UU 27/2022 art. 20-22).
CREATE TABLE identity_consent (
  person uuid NOT NULL REFERENCES identity_person,
  purpose text NOT NULL,
  wording text NOT NULL,
  given_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  PRIMARY KEY (person, purpose, given_at)
);
GRANT SELECT, INSERT, UPDATE (withdrawn_at) ON identity_consent TO balai_app;

-- Who looked at whose data, and why. Only grows.
CREATE TABLE identity_access (
  id uuid PRIMARY KEY,
  person uuid NOT NULL,
  viewer uuid NOT NULL,
  viewer_title text NOT NULL,
  viewer_agency text,
  field text NOT NULL,
  reason text NOT NULL,
  case_ref text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX identity_access_person ON identity_access (person, at DESC, id DESC);
CREATE INDEX identity_access_at ON identity_access (at DESC, id DESC);
GRANT SELECT, INSERT ON identity_access TO balai_app;

-- A form that came when its sender was signed out; encrypted, an hour.
CREATE TABLE identity_held_form (
  holder bytea PRIMARY KEY,
  record uuid NOT NULL,
  person uuid,
  content bytea NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX identity_held_form_expiry ON identity_held_form (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity_held_form TO balai_app;
