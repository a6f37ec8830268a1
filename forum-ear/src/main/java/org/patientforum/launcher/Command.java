package org.patientforum.launcher;

import java.util.List;

/** The command given to forum.jar on the command line. */
enum Command {
    START,
    UNPACK,
    HELP;

    /** Exit status for an unknown argument, as in shells and most programs. */
    static final int BAD_USAGE = 2;

    /** Thrown for an unknown argument; the message is one sentence. */
    static final class Unknown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Unknown(String argument) {
            super("forum.jar knows no argument \"" + argument.replaceAll("\\s+", " ")
                    + "\"; `java -jar forum.jar --help` lists the options and how to give them.");
        }
    }

    /**
     * Parses the arguments of the command line.
     *
     * @throws Unknown for an unknown or a surplus argument
     */
    static Command of(List<String> arguments) {
        if (arguments.isEmpty()) {
            return START;
        }
        Command command = switch (arguments.getFirst()) {
            case "--unpack" -> UNPACK;
            case "--help", "-h", "help" -> HELP;
            default -> throw new Unknown(arguments.getFirst());
        };
        if (arguments.size() > 1) {
            throw new Unknown(arguments.get(1));
        }
        return command;
    }
}
