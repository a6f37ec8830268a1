package org.patientforum.notifications.mail.transport;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the text of a relay's reply is about. Many servers use one code for everything, and only their text tells an
 * unknown recipient from a sender on a blocklist. A reply may be about several topics.
 */
enum ReplyTopic {
    /** Retry in some minutes: sent for every mail of an unknown sender. */
    GREYLISTED(
            "gr[ae]y-?list|try again in \\d+|come back (in|later)|unverified address|address verification in progress"),

    /** This recipient receives too much mail at the moment, from any sender. */
    RECIPIENT_BUSY(
            "(user|recipient|mailbox|account)[^.;]{0,60}(receiving|received)[^.;]{0,30}(rate|quickly|too (many|much)|volume)"
                    + "|recipient (thread|message)? ?(rate )?limit|exceeded[^.;]{0,20}recipient[^.;]{0,20}limit"
                    + "|concurrent (connections?|deliver)[^.;]{0,30}(mailbox|recipient)|mailbox[^.;]{0,20}(busy|locked|in use)"),

    /** The recipient, or their own list, wants no mail from us. */
    RECIPIENT_BLOCKLIST(
            "((recipient|user|customer)['’]?s|personal)[^.;,]{0,20}(block|black|deny|safe)[ -]?(ed )?(sender|list)"
                    + "|(blocked|rejected|refused) by (the )?(recipient|user|addressee|mailbox owner)"
                    + "|allowed[ -]senders list|not in (the )?(recipient|user)['’]?s|resolver\\.rst\\.(auth|sender|restrict|not)|delivery restriction"),

    /** Our server, address or domain: its reputation, its DNS records, its signatures. */
    SENDER(reputation() + "|" + configuration() + "|" + clientRejected()),

    /** We exceed a rate limit. */
    PACE(
            "too many (messages?|e-?mails?|mails?|connections?|concurrent|sessions?|spam|recipients|requests|smtp|bad|invalid|errors)"
                    + "|(send|sending|message|mail|e-?mail|connection|smtp|transmission|delivery|traffic)[ -]?(rate|frequency|quota|limit|volume)"
                    + "|rate[ -]?(limit|control|exceed)|throttl|frequency limited|slow(ing)? down|deferred due to|flood"
                    + "|unexpected volume|unusual (rate|volume|sending|activity)|suspicious(ly high)? (rate|volume)"
                    + "|(per|this|an|each) (hour|minute|day)|(hourly|daily|monthly) [^.;]{0,30}(limit|quota|exceed)"
                    + "|exceeded[^.;]{0,40}(messages?|e-?mails?|connections?|threshold)\\b"),

    /** Our mail is too large. */
    SIZE(
            "(message|mail|e-?mail|size|content|attachment)[^.;]{0,40}(too (big|large|long)|exceed[^.;]{0,40}(size|maximum|limit))"
                    + "|(exceed|over)[^.;]{0,30}(message|mail|fixed maximum|maximum|allowed|max)[^.;]{0,20}size|message size|sizelimit|too large"),

    /** The recipient's mailbox is full. */
    FULL(
            "(mailbox|inbox|mail box|account|user|recipient|maildir|bo[iî]te|postfach)[^.;]{0,60}"
                    + "(\\bfull\\b|quota|out of (storage|space|disk)|exceed|pleine|voll\\b|no space|storage)"
                    + "|over[ -]?quota|quota (is )?(full|exceeded|exhausted)|quotaexceeded|exceed[^.;]{0,20}(storage|quota|allo(ca|t))"
                    + "|insufficient (system |disk )?(storage|space|resources)|not enough (space|storage|room)|disk full|full mailbox"),

    /** A filter rejected this content. */
    SPAM(
            "spam|unsolicited|\\bUBE\\b|\\bUCE\\b|bulk mail|virus|malware|malicious|phish|infected|trojan|\\bscore\\b|junk|suspicious"
                    + "|content[^.;]{0,30}(reject|denied|refus|block|not (allowed|accepted)|filter|policy|restrict|presents)"
                    + "|(reject|denied|refus|block|filter)[^.;]{0,40}content|offensive|dangerous|blocked attachment|mail rejete"),

    /** The recipient does not exist. */
    UNKNOWN_RECIPIENT(unknownRecipient()),

    /** The recipient's address is rejected without further reason. */
    ADDRESS_REFUSED("recipient( address)? (rejected|denied)"),

    /** The domain rejects by an unspecified policy of its own. */
    POLICY(
            "polic(y|ies)|prohibited|administrative|not (permitted|allowed|authori[sz]ed|accepted)|permission|access[^.;]{0,20}denied"
                    + "|\\bblocked\\b|unauthori[sz]ed|restricted|forbidden|disallowed|envelope blocked|security|authentication required|relay");

    /** Longer replies are truncated, so that a server cannot keep us busy. */
    private static final int MAX_LENGTH = 2000;

    /** Addresses may contain any word, and so does the example in RFC 5321. */
    private static final Pattern ADDRESSES =
            Pattern.compile("<[^<>]*@[^<>]*>|[^\\s<>;,:()\\[\\]]+@[^\\s<>;,:()\\[\\]]+|\\((?i:e\\.g\\.)[^)]*\\)");

    private static final Pattern GAPS =
            Pattern.compile("[\\r\\n]++\\s*+(\\d{3}[ -])?\\s*+([245]\\.\\d{1,3}\\.\\d{1,3}\\s)?|\\s++|_");

    private final Pattern pattern;

    ReplyTopic(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Returns all topics of the reply. */
    static Set<ReplyTopic> in(String answer) {
        String begin = answer.substring(0, Math.min(answer.length(), MAX_LENGTH));
        String normalised = GAPS.matcher(ADDRESSES.matcher(begin).replaceAll(" "))
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
        Set<ReplyTopic> found = EnumSet.noneOf(ReplyTopic.class);
        for (ReplyTopic topic : values()) {
            if (topic.pattern.matcher(normalised).find()) {
                found.add(topic);
            }
        }
        return found;
    }

    private static String reputation() {
        return "(block|black|deny|reject|bad|drop)[ -]?list|\\b(dns|uri|sur|r|s|x|p|d|c|spam)bl\\b|spamhaus|spamcop|barracudacentral"
                + "|sorbs\\b|uceprotect|senderbase|senderscore|sender ?score|invaluement|abuseat|nixspam|backscatterer|ipcheck|dnsbl"
                + "|blocked (using|by (rbl|dns))|reputation|user complaints|spam(my)? (source|network|ip)|known spammer|snowshoe|open (relay|proxy)"
                + "|(is|are|was|been|currently|were) listed\\b(?! as)|(ip|host|address|domain) (is )?listed (in|on|at|by)"
                + "|comcast block|mips? ?-?space|hostkarma|junkemailfilter|listed by\\b|\\bbad ip\\b|\\bgeo-?ip\\b"
                + "|\\bip[=:] ?[0-9a-f.:]{3,45} - a problem occurred"; // all that t-online replies about its list
    }

    private static String configuration() {
        return "\\bptr\\b|\\br(everse)?[ -]?dns\\b|reverse (host|lookup|mapping|resolution|record|address)|fcrdns|\\b(he|eh)lo\\b|invalid dns"
                + "|(find|resolve|verify)[^.;]{0,15} your (host|domain|server|name|reverse)|\\b(spf|dkim|dmarc|bimi|arc[ -]seal)\\b"
                + "|sender policy framework|unauthenticated|not (been )?authenticated|authentication[- ](level|check|result|fail|information)"
                + "|(sender|sending|mail from|return)[ -]?(path|address|domain|id)?[^.;]{0,40}"
                + "(authenticat|does ?n[o']t (exist|resolve)|not (found|exist|resolve|verified)|unverified|no mx)"
                + "|dynamic(ally)? (ip|assigned|address|host|pool)|residential|generic (r?dns|host|ptr)|must issue a? ?starttls|requires? tls|unregistered domain";
    }

    private static String clientRejected() {
        String ip = "\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}";
        return "(your|sending|sender['’]?s?|client|connecting|source|originating) (ip|host|server|network|domain|mta|mail server|isp|system)"
                + "[^;]{0,80}(block|bann|denied|reject|refus|not (allowed|permitted|accepted|authori)|suspend|limited|abus|on our)"
                + "|(block|bann|denied|reject|refus|not accept|not allow)[^.;]{0,40}(your|sending|client|connecting|sender) "
                + "?(ip|host|server|network|domain|mta|isp)"
                + "|client host|banned send|sending mta|part of their network|traffic not accepted|from this (ip|host|server|network)"
                + "|sender (address|domain)?[^.;]{0,20}(reject|refus|denied|block|bann|not (allowed|permitted|accepted|authori)|verify|invalid|unknown)"
                + "|(bad|invalid|unknown|banned|blocked|unauthori[sz]ed) sender|sender['’]s? address"
                + "|(blocked|denied|banned|refused|not allowed|rejected)[:,]? ?((from|for|by|connection|access|ip|address|host|your|client) |[(\\[])*+"
                + ip
                + "|" + ip
                + "[^;]{0,40}(blocked|denied|banned|refused|not allowed|listed|weren|permanently deferred|abus)"
                + "|not (allowed|permitted|authori[sz]ed) to connect|access to (submit|this mail system)|host network|anti-?spoof|spoof";
    }

    private static String unknownRecipient() {
        String who =
                "(user|recipient|mailbox|address|account|person|customer|addressee|alias|local[ -]?part|member|subscriber|destinataire"
                        + "|benutzer|empf[aä]nger|postfach|adresse|inbox|destinatario|usuario|utilisateur)";
        return "\\b(no such|unknown|no|invalid|unknown or illegal|non-?existent|incorrect|inactive|disabled|bad destination|illegal|undeliverable|not a"
                + "( valid| known)?|not an? (existing|active)) (local |email |e-?mail |mail |virtual )?(e-?mail\\b|"
                + who.substring(1)
                + "|" + who
                + "( name| address| id|s)?[^.;]{0,60}\\b(unknown|not (be )?(found|known|exist|valid|recogni[sz]ed|active|listed|local|here|hosted"
                + "|registered|our)|does ?n[o']?[’']?t (exist|have)|do not exist|did not match|is(n['’]t)? (invalid|disabled|inactive|unavailable|closed"
                + "|suspended|expired|terminated|deactivated|gone)|unavailable|disabled|inactive|discontinued|closed|terminated|deactivated|suspended"
                + "|expired|deleted|removed|no longer|inconnu|invalide|unbekannt|nicht (bekannt|gefunden|vorhanden)|desconocido|non trouv)"
                + "|no mailbox here|mailbox not found|not our customer|recip(ient)?notfound|unrouteable|unroutable|has moved|no longer (at|with|works)"
                + "|adresse d[^.;]{0,30}invalide|n['’ ]existe pas|existiert nicht|accountdisabled|user terminated"
                + "|(domain|host)( name)?[^.;]{0,60}(does ?n[o']?t exist|not found|unknown|no mail hosts)|nxdomain|no mail hosts|null mx|name server"
                + "|(host|domain) not found|unknown (host|domain)";
    }
}
