package org.plumbline.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** As whom the server runs, because PostgreSQL refuses to run as root. */
sealed interface RunAs {

    /** Belongs to whoever this application runs as. */
    Path OURSELVES = Path.of("/proc/self");

    /** The command wrapped so that it runs as that user; the process keeps its number. */
    List<String> command(List<String> command);

    /** An ordinary user starts the server as what it is. */
    record Oneself() implements RunAs {
        @Override
        public List<String> command(List<String> command) {
            return command;
        }
    }

    /** Root without its powers: the files stay root's own, and inside the namespace nobody is root. */
    record UserNamespace() implements RunAs {
        @Override
        public List<String> command(List<String> command) {
            return Command.behind("unshare", List.of("-U", "--"), command);
        }

        @Override
        public String toString() {
            return "root without its powers";
        }
    }

    /** Another user, to whom the cluster belongs or is given; for containers that refuse namespaces. */
    record LesserUser(int user, int group) implements RunAs {
        @Override
        public List<String> command(List<String> command) {
            var options = List.of("--reuid=" + user, "--regid=" + group, "--clear-groups", "--");
            return Command.behind("setpriv", options, command);
        }

        @Override
        public String toString() {
            return "user number " + user;
        }
    }

    /**
     * Decides for this directory: its owner where that is not root, since only the owner may open a cluster; otherwise
     * a namespace, or nobody where the system refuses one.
     */
    static RunAs choose(DataDirectory directory) {
        if (userOf(OURSELVES) != 0) {
            return new Oneself();
        }
        for (var place : List.of(directory.cluster(), directory.place())) {
            if (Files.exists(place) && userOf(place) != 0) {
                return lesser(userOf(place), number(place, "unix:gid"));
            }
        }
        var namespace = new UserNamespace();
        return namespaceAllowed(namespace) ? namespace : lesser(nobody(2), nobody(3));
    }

    private static boolean namespaceAllowed(UserNamespace namespace) {
        var who = Command.run(namespace.command(List.of("id", "-u")));
        return who.succeeded() && !who.output().equals("0");
    }

    private static LesserUser lesser(int user, int group) {
        var lesser = new LesserUser(user, group);
        var who = Command.run(lesser.command(List.of("id", "-u")));
        if (!who.output().equals(Integer.toString(user))) {
            throw new StoreProblem(
                    "root-refused", """
                    The embedded database was started by root. PostgreSQL never runs as root; this \
                    system allows neither a user namespace (unshare) nor a change to user %d (setpriv \
                    said: %s). Start the application as an ordinary user.\
                    """.formatted(user, who.output()), Map.of("user", user, "reason", who.output()));
        }
        return lesser;
    }

    private static int nobody(int column) {
        try (var users = Files.lines(Path.of("/etc/passwd"))) {
            return users.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals("nobody"))
                    .map(fields -> Integer.parseInt(fields[column]))
                    .findFirst()
                    .orElse(65_534);
        } catch (IOException unreadable) {
            return 65_534;
        }
    }

    /** The number of the user a file or process belongs to. */
    static int userOf(Path place) {
        return number(place, "unix:uid");
    }

    private static int number(Path place, String attribute) {
        try {
            return (Integer) Files.getAttribute(place, attribute);
        } catch (IOException unreadable) {
            throw StoreProblem.onDisk(place, unreadable);
        }
    }

    /** Makes the place and all below it belong to the user the server runs as, and lets that user enter the folder. */
    default void handOver(Path place) {
        if (!(this instanceof LesserUser lesser)) {
            return;
        }
        try (var all = Files.walk(place)) {
            for (var one : (Iterable<Path>) all::iterator) {
                Files.setAttribute(one, "unix:gid", lesser.group(), LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(one, "unix:uid", lesser.user(), LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException refused) {
            throw StoreProblem.onDisk(place, refused);
        }
    }

    /** Whether that user can enter the folder or run the program. */
    default boolean reaches(Path place) {
        return this instanceof Oneself
                || Command.run(command(List.of("test", "-x", place.toString()))).succeeded();
    }
}
