-- A repeated request is answered with what it did: the happening it left. Keys kept before have none for their seven days.
ALTER TABLE store.idempotency ADD COLUMN happening uuid;
