package org.plumbline.reader;

import java.util.List;
import java.util.Optional;
import org.plumbline.kernel.Problem;

/** Takes the text out of files of some kinds. Whoever knows a kind of file is a bean of this type; the first that knows it takes it. */
public interface FileText {

    /**
     * The text of a file; empty where it is of a kind that this one does not know.
     *
     * @throws org.plumbline.kernel.Refused at {@code file} for a file of a known kind that holds no text that can be read
     */
    Optional<Taken> take(String name, byte[] bytes);

    /**
     * The text of a file, and what of it could not be read.
     *
     * @param mediaType what the file is, told by its bytes
     * @param remarks what a person should know: signs that could not be decoded, pages without text
     */
    record Taken(String text, String mediaType, List<Problem> remarks) {

        public Taken {
            remarks = List.copyOf(remarks);
        }
    }
}
