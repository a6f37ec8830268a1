package org.patientforum.launcher;

import java.util.List;

/** What the command line asks forum.jar to do. */
enum Command {
    START,
    UNPACK,
    HELP;

    /** The exit status for an argument that there is not, as shells and most programs have it. */
    static final int BAD_USAGE = 2;

    /** An argument that there is not; the message is one sentence. */
    static final class Unknown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Unknown(String argument) {
            super("forum.jar knows no argument \"" + argument.replaceAll("\\s+", " ")
                    + "\"; `java -jar forum.jar --help` lists the options and how to give them.");
        }
    }

    /** @throws Unknown for an argument that there is not, or that is one too many */
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
