-- After a document was addressed to thousands of units the application has the database count anew what it was told.
GRANT MAINTAIN ON directive.addressed, directive.audience TO plumbline_app;

-- The papers joined to a document: few, asked for with every history.
CREATE INDEX directive_joined ON directive.directive (joined_to) WHERE joined_to IS NOT NULL;
