-- After a document was addressed to thousands of units the application has the database count anew what it was told.
GRANT MAINTAIN ON directive.addressed, directive.audience TO plumbline_app;
