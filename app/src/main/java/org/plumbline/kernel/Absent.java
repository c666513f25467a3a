package org.plumbline.kernel;

/** What was asked for is not there, or not for this reader: both give the same answer, so that nobody learns which. */
public class Absent extends RuntimeException {

    public Absent(String what, Object id) {
        super(what + " " + id);
    }
}
