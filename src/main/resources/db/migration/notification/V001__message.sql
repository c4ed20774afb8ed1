-- Messages that leave the house. Address and text are emptied once they are sent, except in a demo.
CREATE TABLE notification_message (
  id uuid PRIMARY KEY,
  channel text NOT NULL CHECK (channel IN ('EMAIL', 'SMS', 'WHATSAPP')),
  recipient text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  created_at timestamptz NOT NULL,
  tries int NOT NULL DEFAULT 0,
  next_try timestamptz,
  sent_at timestamptz
);
CREATE INDEX notification_message_waiting ON notification_message (next_try) WHERE sent_at IS NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON notification_message TO balai_app;
