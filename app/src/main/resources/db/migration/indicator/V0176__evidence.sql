-- What evidence is about, when it was collected and who gave it: three facts apart from the day on which it came in, which is that of
-- its proof. Days are half-open, as those of figures. Files that came before have none of them.
ALTER TABLE indicator.evidence
    ADD COLUMN starts    date,
    ADD COLUMN ends      date,
    ADD COLUMN collected date,
    ADD COLUMN provider  int REFERENCES organisation.unit (node),
    ADD CHECK (starts < ends),
    ADD CHECK ((starts IS NULL) = (ends IS NULL));
CREATE INDEX evidence_content ON indicator.evidence (sha256);
