package org.patientforum.notifications.mail.bounces;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a bounce without a delivery report (RFC 3464): its subject, and its body up to the copy of the returned
 * mail. Mail servers use a limited set of phrases.
 */
final class BounceText {

    private static final int MAX_LENGTH = 20_000;
    private static final int MAX_REASON_LENGTH = 500;

    /** The copy of the returned mail starts here; its text is ours or a member's. */
    private static final Pattern COPY = Pattern.compile(
            "^[-=_* >]*((below this line|message headers? follow|(the )?(text|header|headers|body|start|first \\d+ lines) of (the |your )?"
                    + "(original |returned |message|mail)|(this is )?a copy of (the|your) (message|mail)|this is a copy of"
                    + "|(original|returned|unsent|forwarded|undelivered) (message|mail|e-?mail)( (text|headers?|follows?|below|begins?))*+\\W*$"
                    + "|(your |the )?(original )?(message|mail) (follows|is (enclosed|attached|included))"
                    + "|le message d.origine)|(received|return-path|x-original-message-id|dkim-signature|message-id):\\s?\\S)",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final Pattern DELAYED = Pattern.compile(
            "\\(delay(ed)?\\)|delayed (mail|message|delivery)|delivery (is |was |has been )?(delayed|deferred)|not yet been delivered"
                    + "|has (still )?not been delivered (yet|after|for|in)|could not send (the |your )?message for (the )?past"
                    + "|(will|shall) (continue|keep|go on)( to)? (try|retry|attempt)|(will|shall) (be )?(retry|retried|tried again|re-?attempt)"
                    + "|(attempts|tries) will (continue|go on)|still (trying|being (tried|retried))|warning message only"
                    + "|(do not|don['’]t) need to (resend|re-send|retransmit|send)|need not resend|until it is [\\d.]+ (days?|hours?)"
                    + "|wird (weiter|erneut) versucht|weitere zustellversuche",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DELIVERED = Pattern.compile(
            "success(ful(ly)?)? (mail )?(deliver|relay|sent)|\\((success|relay(ed)?|deliver(y|ed))\\)|(was|been) (successfully )?delivered to"
                    + "|deliver(ed|y) (successful|receipt)|return receipt|lesebest[aä]tigung|read receipt",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern GAVE_UP = Pattern.compile(
            "given up|gave up|will not be re-?tried|not be tried again|permanent(ly)? (fatal )?(error|fail|undeliver)|has failed permanently",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FAILED =
            Pattern.compile(inEnglish() + "|" + inOtherLanguages(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A server's reply, as quoted by reports without fields. */
    private static final Pattern REPLY = Pattern.compile(
            "(?<![\\d.+-])[45]\\d\\d[ -]{1,2}#?[45]\\.[0-7]\\.\\d{1,3}(?![\\d.])|\\(#[45]\\.[0-7]\\.\\d{1,3}\\)"
                    + "|(^|said:?|says:?|server:?|response:?|reply:?|replied:?|answer:?|error:?|code ?:?|[<>]{3}|[\"'(:])\\s*"
                    + "[45][0-7]\\d(?=[ ,-](?! ?\\d\\d\\d))|^\\s*#?[45]\\.[0-7]\\.\\d{1,3}[ ,:]",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final Pattern UNKNOWN_RECIPIENT = Pattern.compile(
            "(user|recipient|mailbox|address|account|host|domain)[^.\\n]{0,40}(unknown|not (found|known|exist|recogni[sz]ed|listed)|unrouteable"
                    + "|(does|do) ?n[o']?t exist|unavailable|disabled|inactive|full|over ?quota|exceed)|no such (user|person|recipient|mailbox|address|host)"
                    + "|(unknown|invalid|unrouteable|bad|illegal) (user|recipient|mailbox|address|host|domain)|no mailbox here|mailbox (is )?full|quota|not a valid",
            Pattern.CASE_INSENSITIVE);

    private final String subject;
    private final String text;
    private final String original;

    BounceText(String subject, String text) {
        this.subject = subject;
        this.original = text;
        Matcher copy = COPY.matcher(text);
        int end = copy.find() ? copy.start() : text.length();
        this.text = normaliseSpaces(text.substring(0, Math.min(end, MAX_LENGTH)));
    }

    private static String inEnglish() {
        return "(could|can|was|is|were|has|have|did)( not|n['’]t)( be| been|not be)? (deliver|reach|sent to|accepted)|unable to (be )?deliver"
                + "|(wasn['’]t|not) able to deliver|cannot (be )?(deliver|sent|send)|can ?not (be )?deliver|could not (be )?(deliver|sent|send|find)"
                + "|undeliver(able|ed)|(mail|message|e-?mail|delivery)[^.\\n]{0,40} (has |have )?(failed|failure)|fail(ed|ure|ing)? (to|of|in) (deliver|send)"
                + "|failed (recipient|address|addresses)|failure notice|non-?delivery|not deliverable|(mail|message) (was |is |has been )?(being )?returned"
                + "|returned (mail|message|to sender)|returning message to sender|return(ed|ing) (your|this|the) (mail|message)|bounced (mail|message|back)"
                + "|error (delivering|sending|while delivering)|delivery (error|problem|unsuccessful|rejected)|(fatal|permanent|delivery|mail) errors?\\b"
                + "|transcript of (the )?session|did not like our|(has|have) been rejected|(was|were|been) (rejected|refused|blocked|bounced)"
                + "|message (rejected|refused|bounced)|mail (rejected|system error)|could not be (processed|completed|accepted)|not delivered|nondeliverable"
                + "|problems? (with|delivering|in delivering)[^.\\n]{0,30}(mail|message|recipient)|no such (user|person|recipient|mailbox)|user (is )?unknown"
                + "|unknown (user|recipient)|(mailbox|account|user|recipient|address)[^.\\n]{0,30} (not found|unavailable|disabled|does ?n[o']?t exist|not exist)"
                + "|invalid (recipient|address|mailbox)|mailbox (is )?full|over ?quota|quota exceeded|not (be )?found|(does|do) not (exist|have)|not a valid (user|address|recipient|mailbox)";
    }

    private static String inOtherLanguages() {
        return "unzustellbar|(nicht|konnte)[^.\\n]{0,60}zugestellt|zustellung[^.\\n]{0,30}(fehl|nicht)|[eé]chec de (la )?(remise|distribution|livraison)"
                + "|non (remis|distribu|d[eé]livr)|n['’]a pas pu [eê]tre (remis|distribu|envoy|d[eé]livr|livr)"
                + "|no (se )?(ha )?(podido|pudo|puede|pudieron) (ser )?(entrega|envia)|no entregado|error de entrega"
                + "|(impossibile|mancato) (il )?(recapit|consegn)|mancat[ao] (recapito|consegna)|non (è stato possibile|pu[oò]) (essere )?(recapit|consegn)"
                + "|n[aã]o (foi poss[ií]vel|p[oô]de ser) (entreg|envi)|falha na entrega|kan (niet|inte)[^.\\n]{0,30}(bezorg|leverer)|onbestelbaar|niet (worden )?(bezorg|afgeleverd)"
                + "|nie (można|mogła|została|udało)[^.\\n]{0,40}dor[eę]cz|niedostarcz|не (может быть|удалось|доставлен|было)[^.\\n]{0,40}(доставл|сообщ)|недоставлен|не доставлено"
                + "|배달하지 못|전송하지 못|(配信|送信|配達|お届け|送達)(でき|が?失敗|エラー|不能)|退信|无法(送达|投递|发送)|無法(送達|投遞|傳送)|投递失败|teslim edilemedi";
    }

    /** Returns whether delivery is still being attempted. */
    boolean delayed() {
        return matches(DELAYED) && !matches(GAVE_UP);
    }

    /** Returns whether the mail was delivered. */
    boolean delivered() {
        return matches(DELIVERED) && !matches(FAILED);
    }

    /** Returns whether delivery failed. */
    boolean failed() {
        return matches(FAILED) || REPLY.matcher(text).find();
    }

    /** Returns the reason, if there is one: from the quoted reply on, or from a phrase about the recipient. */
    FailureStatus reason() {
        Matcher reply = REPLY.matcher(text);
        Matcher unknown = UNKNOWN_RECIPIENT.matcher(text);
        if (reply.find()) {
            return FailureStatus.read("", excerpt(reply.start()));
        }
        if (unknown.find()) {
            return FailureStatus.read("", excerpt(unknown.start()));
        }
        return FailureStatus.read("", "");
    }

    private String excerpt(int from) {
        return text.substring(from, Math.min(text.length(), from + MAX_REASON_LENGTH));
    }

    /** Returns the first field of this name, for a report whose parts are not separated. */
    Optional<String> field(String name) {
        Matcher field = Pattern.compile("(?im)^" + Pattern.quote(name) + ":[ \\t]*(.{1,500})$")
                .matcher(original);
        return field.find() ? Optional.of(field.group(1).strip()) : Optional.empty();
    }

    /** Returns the return paths in the copy of the returned mail, if the text contains it. */
    List<String> returnPaths() {
        return Pattern.compile("(?im)^[ \\t>]*Return-Path:(.{1,200})$")
                .matcher(original)
                .results()
                .limit(5)
                .map(found -> found.group(1))
                .toList();
    }

    private boolean matches(Pattern words) {
        return words.matcher(subject).find() || words.matcher(text).find();
    }

    /**
     * Joins wrapped lines and collapses blanks. Text after a blank line, or from a reply's code on, starts a new
     * line.
     */
    private static String normaliseSpaces(String text) {
        return text.replace("\r", "")
                .replaceAll("\\n(?=[ \\t]*\\S)(?![ \\t]*[<\"'(]?([45]\\d\\d[ -]|[45]\\.\\d|\\S+@))[ \\t]*", " ")
                .replaceAll("[ \\t]{1,200}", " ")
                .toLowerCase(Locale.ROOT);
    }
}
