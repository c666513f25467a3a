-- The beginning of a key is looked for by its place in the order of bytes, whatever order of letters the database was made with.
ALTER TABLE directive.search_key ALTER COLUMN key TYPE text COLLATE "C";

-- As before, but titles are compared by words, each pattern with a blank on the left: "kh" is not in "khoa", nor 57 in 157.
CREATE OR REPLACE FUNCTION directive.found(keys text[], beginnings text[], number text, phrase text, longest text, words text[])
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
 WHERE d.title_key LIKE longest
   AND ' ' || translate(d.title_key, '-/.,;:!?()[]"„“”«»+&', '                    ') || ' ' LIKE ALL (words)
   AND (SELECT store.has_scope());
$$;
