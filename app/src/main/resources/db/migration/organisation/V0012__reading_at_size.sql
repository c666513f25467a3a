-- Whether a unit is in reach is a walk through the closure: to be asked of few units, after everything cheaper.
ALTER FUNCTION organisation.in_reach(int) COST 2000;

-- A pattern may look into an index only where no row-level security stands before it. Names are read by these two functions
-- alone in this way; they ask for a scope themselves, and show no more than the table shows to any scope.
CREATE POLICY searched ON organisation.unit_name FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION organisation.names_like(pattern text)
    RETURNS TABLE (node int, name jsonb, search_key text, valid_to date)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 200 SET search_path = public, pg_temp AS $$
SELECT n.node, n.name, n.search_key, n.valid_to
  FROM organisation.unit_name n
 WHERE n.search_key LIKE pattern AND (SELECT store.has_scope());
$$;

CREATE FUNCTION organisation.names_near(words text)
    RETURNS TABLE (node int, name jsonb, search_key text, valid_to date)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 200 SET search_path = public, pg_temp AS $$
SELECT n.node, n.name, n.search_key, n.valid_to
  FROM organisation.unit_name n
 WHERE words <% n.search_key AND (SELECT store.has_scope());
$$;

REVOKE ALL ON FUNCTION organisation.names_like(text), organisation.names_near(text) FROM public;
GRANT EXECUTE ON FUNCTION organisation.names_like(text), organisation.names_near(text) TO plumbline_app;
