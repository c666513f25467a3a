-- How often each value of an index's own words occurs is known only once it was counted.
ANALYZE programme.assignment;
