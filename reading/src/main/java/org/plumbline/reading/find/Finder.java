package org.plumbline.reading.find;

/** Finds the records of one family on a page and adds them to its drafts. */
interface Finder {

    void find(Page page);
}
