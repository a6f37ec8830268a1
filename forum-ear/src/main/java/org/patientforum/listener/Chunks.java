package org.patientforum.listener;

import java.util.HexFormat;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpBrokenContentException;
import org.glassfish.grizzly.http.HttpCodecFilter.ContentParsingState;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacketParsing;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.ParsingResult;
import org.glassfish.grizzly.http.TransferEncoding;

/**
 * Chunks whose length may have extensions behind it, which whoever does not know them ignores (RFC 9112, section 7.1.1). The server's own reader refuses them, so
 * they are cut out before it reads the line.
 */
final class Chunks implements TransferEncoding {

    /** A length with all its extensions. */
    private static final int LONGEST_LINE = 1024;

    /** Of the server's reader: it has read a length, and what comes first is the end of that chunk. */
    private static final int BEHIND_A_CHUNK = 3;

    private static final int NOT_THERE = -1;

    private final TransferEncoding plain;

    Chunks(TransferEncoding plain) {
        this.plain = plain;
    }

    @Override
    public ParsingResult parsePacket(FilterChainContext context, HttpHeader header, Buffer input) {
        HttpPacketParsing parsing = (HttpPacketParsing) header;
        ContentParsingState content = parsing.getContentParsingState();
        if (content.isLastChunk || content.chunkRemainder > 0) {
            return plain.parsePacket(context, header, input);
        }
        int begin = input.position();
        if (parsing.getHeaderParsingState().state == BEHIND_A_CHUNK) {
            int ended = find('\n', input, begin, input.limit());
            begin = ended == NOT_THERE ? input.limit() : ended + 1;
        }
        int end = find('\n', input, begin, input.limit());
        if (end != NOT_THERE) {
            requireLength(input.get(begin));
            cut(input, begin, end);
        } else if (begin < input.limit() && waits(header, input.limit() - begin)) {
            return ParsingResult.create(null, input, false);
        }
        return plain.parsePacket(context, header, input);
    }

    /** Whether the rest of the line is waited for: the server's reader must not see the beginning of an extension. */
    private static boolean waits(HttpHeader header, int length) {
        if (length > LONGEST_LINE) {
            throw new HttpBrokenContentException("The line of a chunk's length is too long");
        }
        return header instanceof HttpRequestPacket request && !request.isHeadRequest();
    }

    /** The server's reader would take a line without a length for the last chunk. */
    private static void requireLength(byte first) {
        if (!HexFormat.isHexDigit(first)) {
            throw new HttpBrokenContentException("The line of a chunk's length has none");
        }
    }

    /** Moves what stands before the extension up to the end of the line. What is no extension stays, and is refused. */
    private static void cut(Buffer input, int begin, int end) {
        int extension = find(';', input, begin, end);
        int lineEnd = end - 1;
        if (extension == NOT_THERE || input.get(lineEnd) != '\r' || !text(input, extension, lineEnd)) {
            return;
        }
        int length = lineEnd - extension;
        for (int i = extension - 1; i >= input.position(); i--) {
            input.put(i + length, input.get(i));
        }
        input.position(input.position() + length);
    }

    private static boolean text(Buffer input, int from, int to) {
        for (int i = from; i < to; i++) {
            int sign = Byte.toUnsignedInt(input.get(i));
            if (sign != '\t' && (sign < ' ' || sign == 0x7F)) {
                return false;
            }
        }
        return to - from <= LONGEST_LINE;
    }

    private static int find(char sign, Buffer input, int from, int to) {
        for (int i = from; i < to; i++) {
            if (input.get(i) == sign) {
                return i;
            }
        }
        return NOT_THERE;
    }

    @Override
    public boolean wantDecode(HttpHeader header) {
        return plain.wantDecode(header);
    }

    @Override
    public boolean wantEncode(HttpHeader header) {
        return plain.wantEncode(header);
    }

    @Override
    public void prepareSerialize(FilterChainContext context, HttpHeader header, HttpContent content) {
        plain.prepareSerialize(context, header, content);
    }

    @Override
    public Buffer serializePacket(FilterChainContext context, HttpContent content) {
        return plain.serializePacket(context, content);
    }
}
