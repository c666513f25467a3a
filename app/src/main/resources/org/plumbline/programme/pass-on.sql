-- What units led or assigned is led or assigned by those that follow them.
WITH heir AS MATERIALIZED (
    SELECT * FROM unnest(:from::int[], :to::int[]) AS h (node, heir)
)
UPDATE programme.assignment a
   SET lead = coalesce((SELECT h.heir FROM heir h WHERE h.node = a.lead), a.lead),
       owner = coalesce((SELECT h.heir FROM heir h WHERE h.node = a.owner), a.owner),
       row_version = a.row_version + 1
 WHERE a.lead = ANY (:from::int[]) OR a.owner = ANY (:from::int[])
