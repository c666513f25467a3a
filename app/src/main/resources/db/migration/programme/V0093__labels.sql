-- A label belongs to the unit that named it, or with none to the whole installation; it is edited by version, and ends on a day.
ALTER TABLE programme.label
    ADD COLUMN owner int REFERENCES organisation.unit (node),
    ADD COLUMN ended date,
    ADD COLUMN row_version int NOT NULL DEFAULT 1;

-- Whoever sees the unit sees its labels.
DROP POLICY scoped ON programme.label;
CREATE POLICY scoped ON programme.label
    USING ((SELECT store.sees_everything())
           OR (SELECT store.has_scope())
              AND (owner IS NULL OR EXISTS (SELECT 1 FROM organisation.unit u WHERE u.node = owner)))
    WITH CHECK ((SELECT store.has_scope()));
