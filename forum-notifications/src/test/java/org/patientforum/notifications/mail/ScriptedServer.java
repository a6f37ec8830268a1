package org.patientforum.notifications.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server on loopback that says yes to everything but one command. */
final class ScriptedServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String at;
    private final String answer;

    /**
     * @param at the command it does not like: CONNECT, MAIL, RCPT, DATA, or "." for the end of the message
     * @param answer what it says then; DROP ends the conversation without a word
     */
    ScriptedServer(String at, String answer) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.at = at;
        this.answer = answer;
        Thread thread = new Thread(this::serve, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException e) {
                // The client or the test has ended the conversation.
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        PrintWriter out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.US_ASCII);
        boolean inText = false;
        String command = "CONNECT";
        while (command != null) {
            if (!inText || command.equals(".")) {
                String said = said(command);
                if (said.equals("DROP")) {
                    return;
                }
                out.print(said + "\r\n");
                out.flush();
                inText = said.startsWith("354");
            }
            command = in.readLine();
        }
    }

    private String said(String command) {
        if (command.startsWith(at)) {
            return answer;
        }
        if (command.equals("CONNECT")) {
            return "220 scripted";
        }
        return command.startsWith("DATA") ? "354 go on" : "250 ok";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
