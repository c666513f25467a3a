-- Ends units on a day, with all that belongs to them: what runs longer is cut, what would begin later never does.
WITH cut_name AS (
    UPDATE organisation.unit_name SET valid_to = :on::date
     WHERE node = ANY (:nodes::int[]) AND valid_from < :on::date AND valid_to > :on::date
), no_name AS (
    DELETE FROM organisation.unit_name
     WHERE node = ANY (:nodes::int[]) AND valid_from >= :on::date
), cut_trait AS (
    UPDATE organisation.trait SET valid_to = :on::date
     WHERE node = ANY (:nodes::int[]) AND valid_from < :on::date AND valid_to > :on::date
), no_trait AS (
    DELETE FROM organisation.trait
     WHERE node = ANY (:nodes::int[]) AND valid_from >= :on::date
), cut_member AS (
    UPDATE organisation.set_member SET valid_to = :on::date
     WHERE node = ANY (:nodes::int[]) AND valid_from < :on::date AND valid_to > :on::date
), no_member AS (
    DELETE FROM organisation.set_member
     WHERE node = ANY (:nodes::int[]) AND valid_from >= :on::date
), cut_holder AS (
    UPDATE organisation.holder SET valid_to = :on::date
     WHERE post IN (SELECT id FROM organisation.post WHERE node = ANY (:nodes::int[])) AND valid_from < :on::date AND valid_to > :on::date
), no_holder AS (
    DELETE FROM organisation.holder
     WHERE post IN (SELECT id FROM organisation.post WHERE node = ANY (:nodes::int[])) AND valid_from >= :on::date
), cut_seat AS (
    UPDATE organisation.body_member SET valid_to = :on::date
     WHERE (body = ANY (:nodes::int[]) OR post IN (SELECT id FROM organisation.post WHERE node = ANY (:nodes::int[]))) AND valid_from < :on::date AND valid_to > :on::date
), no_seat AS (
    DELETE FROM organisation.body_member
     WHERE (body = ANY (:nodes::int[]) OR post IN (SELECT id FROM organisation.post WHERE node = ANY (:nodes::int[]))) AND valid_from >= :on::date
), cut_link AS (
    UPDATE organisation.closure SET valid_to = :on::date
     WHERE descendant = ANY (:nodes::int[]) AND valid_from < :on::date AND valid_to > :on::date
), no_link AS (
    DELETE FROM organisation.closure
     WHERE descendant = ANY (:nodes::int[]) AND valid_from >= :on::date
), ended_post AS (
    UPDATE organisation.post SET ceased = :on::date, row_version = row_version + 1
     WHERE node = ANY (:nodes::int[]) AND founded < :on::date AND ceased > :on::date
)
UPDATE organisation.unit SET ceased = :on::date, row_version = row_version + 1
 WHERE node = ANY (:nodes::int[]) AND ceased > :on::date
