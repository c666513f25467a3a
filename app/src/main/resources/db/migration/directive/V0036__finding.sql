-- The place of the issuer, so that a search can put near issuers first without asking for the unit of each document found.
ALTER TABLE directive.directive ADD COLUMN issuer_place int REFERENCES organisation.unit (node);
SELECT set_config('plumbline.scope', 'programme', true), set_config('plumbline.everything', 'on', true);
UPDATE directive.directive d
   SET issuer_place = (SELECT coalesce(u.body_of, u.node) FROM organisation.unit u WHERE u.node = d.issuer);
SELECT set_config('plumbline.scope', '', true), set_config('plumbline.everything', 'off', true);
ALTER TABLE directive.directive ALTER COLUMN issuer_place SET NOT NULL;

-- A pattern may look into an index only where no row-level security stands before it. These functions alone read keys and
-- titles in this way. They give inner numbers and no words, and the statement around them asks for each document's rows
-- under the reader's own scope.
CREATE POLICY searched ON directive.directive FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY searched ON directive.search_key FOR SELECT TO CURRENT_USER USING (true);

-- By symbol, the most exact key first (grade 1 and up); by the beginning of a symbol (30); by the number alone (40), which
-- counts only if every other word fits; by words of the title, as typed (50) or in any order (51).
CREATE FUNCTION directive.found(keys text[], beginnings text[], number text, phrase text, longest text, words text[])
    RETURNS TABLE (directive_key int, grade int)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp AS $$
SELECT k.directive_key, q.place::int
  FROM unnest(keys) WITH ORDINALITY q (key, place) JOIN directive.search_key k ON k.key = q.key
 WHERE (SELECT store.has_scope())
UNION ALL
SELECT k.directive_key, 30
  FROM unnest(beginnings) q (key) JOIN directive.search_key k ON k.key > q.key AND k.key < q.key || chr(1114111)
 WHERE (SELECT store.has_scope())
UNION ALL
SELECT k.directive_key, 40 FROM directive.search_key k WHERE k.key = number AND (SELECT store.has_scope())
UNION ALL
SELECT d.directive_key, CASE WHEN d.title_key LIKE phrase THEN 50 ELSE 51 END
  FROM directive.directive d
 WHERE d.title_key LIKE longest AND d.title_key LIKE ALL (words) AND (SELECT store.has_scope());
$$;

-- For slips of the pen: documents with the number first (2 and more), then titles, by how much they are like what was typed.
CREATE FUNCTION directive.alike(number text, typed text)
    RETURNS TABLE (directive_key int, likeness real)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 100 SET search_path = public, pg_temp AS $$
SELECT k.directive_key, 2 + max(similarity(k.key, typed))
  FROM directive.search_key n JOIN directive.search_key k ON k.directive_key = n.directive_key
 WHERE n.key = number AND (SELECT store.has_scope())
 GROUP BY k.directive_key
UNION ALL
SELECT d.directive_key, word_similarity(typed, d.title_key)
  FROM directive.directive d
 WHERE typed <% d.title_key AND (SELECT store.has_scope());
$$;

REVOKE ALL ON FUNCTION directive.found(text[], text[], text, text, text, text[]), directive.alike(text, text) FROM public;
GRANT EXECUTE ON FUNCTION directive.found(text[], text[], text, text, text, text[]), directive.alike(text, text)
    TO plumbline_app;
