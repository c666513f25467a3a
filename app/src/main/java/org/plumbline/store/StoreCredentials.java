package org.plumbline.store;

/**
 * Where the database is and the two roles that use it: the owner only migrates, the application role owns nothing and is
 * bound by row-level security.
 */
public record StoreCredentials(
        String url, String ownerName, String ownerPassword, String applicationName, String applicationPassword) {

    /** The application role's name in every installation. */
    public static final String APPLICATION = "plumbline_app";

    /** The owner role's name in the embedded database. */
    public static final String OWNER = "plumbline_owner";

    @Override
    public String toString() {
        return "StoreCredentials[" + url + ", " + ownerName + ", " + applicationName + "]";
    }
}
