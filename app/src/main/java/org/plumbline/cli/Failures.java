package org.plumbline.cli;

import java.net.BindException;
import org.plumbline.kernel.Language;
import org.plumbline.kernel.Refused;
import org.plumbline.store.embedded.StoreProblem;
import org.plumbline.web.Messages;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what stopped a command into one clear line and its exit code; only the unforeseen shows its trace. */
class Failures implements IExecutionExceptionHandler {

    static final int FAILED = 1;
    static final int STORE = 3;
    static final int PORT = 4;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Stopped stopped) {
                return say(command, String.valueOf(stopped.getMessage()), stopped.code());
            }
            if (cause instanceof StoreProblem problem) {
                return say(
                        command,
                        String.valueOf(problem.getMessage()),
                        "port-taken".equals(problem.code()) ? PORT : STORE);
            }
            if (cause instanceof Refused refused) {
                var w = Messages.withoutInstallation(Language.EN);
                var problems = refused.problems().stream().map(w::say).toList();
                return say(command, String.join(System.lineSeparator(), problems), FAILED);
            }
            if (cause instanceof BindException
                    || cause.getClass().getSimpleName().equals("PortInUseException")) {
                return say(
                        command,
                        "The port is taken by another program: " + cause.getMessage()
                                + ". Choose another with --port N.",
                        PORT);
            }
        }
        failure.printStackTrace(command.getErr());
        return say(command, "Something went wrong that was not foreseen: " + failure.getMessage(), FAILED);
    }

    private static int say(CommandLine command, String message, int code) {
        command.getErr().println("plumbline: " + message);
        command.getErr().flush();
        return code;
    }

    /** A command that cannot go on, with what to tell the person and the exit code. */
    static final class Stopped extends RuntimeException {

        private final int code;

        Stopped(int code, String message) {
            super(message);
            this.code = code;
        }

        int code() {
            return code;
        }
    }
}
