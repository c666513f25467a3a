-- One assignment with the names of what it hangs on.
SELECT a.id, a.stage, a.title::text AS title, a.lead_reason, a.deliverable, a.measure, a.starts, a.due, a.original_due,
       a.issued, a.handed_over, a.done, a.cancelled, a.cancel_reason, a.blocked, a.block_reason, a.row_version,
       a.clause, c.path, c.wording::text AS wording, d.id AS directive, d.called, d.title::text AS directive_title,
       a.upper, p.title::text AS upper_title, a.field, f.name::text AS field_name,
       o.id AS owner_id, o.node AS owner_node, o.name::text AS owner_name, o.telephone AS owner_telephone,
       l.id AS lead_id, l.node AS lead_node, l.name::text AS lead_name, l.telephone AS lead_telephone, l.ceased AS lead_ceased,
       doer.id AS post, doer.name::text AS post_name, doer.ceased AS post_ceased, h.holder AS post_holder,
       head.id AS leader, head.name::text AS leader_name, hh.holder AS leader_holder
  FROM programme.assignment a
  LEFT JOIN directive.named_directive d ON d.directive_key = a.directive_key
  LEFT JOIN directive.present_clause c ON c.id = a.clause
  LEFT JOIN programme.assignment p ON p.id = a.upper
  LEFT JOIN directive.field f ON f.id = a.field
  LEFT JOIN organisation.named_unit o ON o.node = a.owner
  LEFT JOIN organisation.named_unit l ON l.node = a.lead
  LEFT JOIN organisation.post doer ON doer.id = a.post
  LEFT JOIN organisation.holder h ON h.post = a.post AND h.valid_from <= :today::date AND h.valid_to > :today::date
  LEFT JOIN organisation.post head ON head.id = a.leader
  LEFT JOIN organisation.holder hh ON hh.post = a.leader AND hh.valid_from <= :today::date AND hh.valid_to > :today::date
 WHERE a.id = :id
