-- A message that has not left by then is given up, and its address and text are emptied.
ALTER TABLE notification_message ADD COLUMN expires_at timestamptz;
UPDATE notification_message SET expires_at = created_at + interval '3 days';
ALTER TABLE notification_message ALTER COLUMN expires_at SET NOT NULL;
CREATE INDEX notification_message_end ON notification_message (expires_at) WHERE recipient <> '';
CREATE INDEX notification_message_created_at ON notification_message (created_at);
