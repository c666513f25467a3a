package org.plumbline.organisation.web;

/** What the list of units was asked for; empty texts where nothing was. */
public record Asked(String q, String kind, String tier, String set) {

    public boolean isEmpty() {
        return q.isBlank() && kind.isBlank() && tier.isBlank() && set.isBlank();
    }
}
