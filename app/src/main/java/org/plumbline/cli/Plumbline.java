package org.plumbline.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import org.plumbline.bench.BenchCommand;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The one command of the product; its parts are the sub-commands. */
@Command(
        name = "plumbline",
        mixinStandardHelpOptions = true,
        versionProvider = Plumbline.Version.class,
        description = "Carries a public directive down to proven results and back up again.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            InitCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class,
            SymbolCommand.class,
            ReadCommand.class,
            CheckCommand.class,
            ReplayCommand.class,
            SchemeCommand.class,
            BenchCommand.class,
            TrainCommand.class,
        },
        footer = {
            "",
            "Also: 'plumbline test' runs every test. 'plumbline COMMAND --help' explains a command.",
            "Exit codes: 0 done, 1 failed, 2 wrong use, 3 the database or its folder is not usable, 4 the port is taken."
        })
public final class Plumbline implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    private Plumbline() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        sayOnlyWhatMatters();
        System.exit(commandLine()
                .setOut(written(System.out))
                .setErr(written(System.err))
                .execute(arguments));
    }

    /** What is said is UTF-8, whatever the surroundings take for granted: it holds six languages, and other programs read it. */
    private static PrintWriter written(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Before the application sets its own levels, the libraries would tell each of their steps. */
    private static void sayOnlyWhatMatters() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Plumbline())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /** The version that was built. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Plumbline.class.getPackage().getImplementationVersion();
            return new String[] {"plumbline " + (version == null ? "(not packaged)" : version)};
        }
    }
}
