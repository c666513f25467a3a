-- A key belongs to one request: what was asked is kept beside it, as a digest.
ALTER TABLE store.idempotency ADD COLUMN request text;
