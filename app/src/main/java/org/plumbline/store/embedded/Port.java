package org.plumbline.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The port on 127.0.0.1 at which the server listens. */
final class Port {

    private static final String ADDRESS = "127.0.0.1";

    private Port() {}

    /** The wished port if nobody listens there, or some free one for 0. */
    static int free(int wished) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(ADDRESS), wished));
            return socket.getLocalPort();
        } catch (IOException busy) {
            throw taken(wished, busy);
        }
    }

    static StoreProblem taken(int port, @Nullable Throwable cause) {
        return new StoreProblem(
                "port-taken", """
                Port %d on %s cannot be had: another program listens there, or it is reserved. Every server \
                needs a port of its own. Stop that program, choose another port, or 0 for any free one.\
                """.formatted(port, ADDRESS), Map.of("port", port, "address", ADDRESS), cause);
    }
}
