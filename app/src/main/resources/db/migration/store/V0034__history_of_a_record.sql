-- A record's history is read a day at a time, the latest first, and all it shows stands in the index.
CREATE INDEX happening_history ON store.happening (about, known_at DESC) INCLUDE (name, actor);
