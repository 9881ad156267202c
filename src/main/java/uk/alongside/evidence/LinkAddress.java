package uk.alongside.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import uk.alongside.kernel.RuleBroken;

/** An address on the web that a person may be led to: http or https, with a host, without a password in it. */
record LinkAddress(String address, String title) {

    private static final int LONGEST = 2000;
    private static final int LONGEST_TITLE = 200;
    private static final String NOT_AN_ADDRESS =
            "Enter the whole address as the browser shows it, such as https://school.example/send-report.";

    LinkAddress {
        address = address.strip();
        title = title.strip();
        if (address.length() > LONGEST) {
            throw new RuleBroken("This address is longer than 2,000 characters. Use a shorter one.", "address");
        }
        if (title.length() > LONGEST_TITLE) {
            throw new RuleBroken("What the link is called has at most 200 characters.", "title");
        }
        var uri = uri(address);
        var scheme = uri.getScheme();
        if (scheme == null || !scheme.matches("(?i)https?") || uri.getHost() == null) {
            throw new RuleBroken(NOT_AN_ADDRESS, "address");
        }
        if (uri.getRawUserInfo() != null) {
            throw new RuleBroken("This address has a name or password in it. Take that out.", "address");
        }
        if (title.isEmpty()) {
            title = uri.getHost();
        }
    }

    private static URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException notAnAddress) {
            throw new RuleBroken(NOT_AN_ADDRESS, "address");
        }
    }

    String asWords() {
        return asWords(address, title);
    }

    /** What can be read in an address, without the signs between: {@code tom smith y4 docx}. */
    static String asWords(String address, String title) {
        var path = address.replaceFirst("^[^/]*//[^/]*", "").replaceAll("%(?![0-9A-Fa-f]{2})", " ");
        return title + "\n"
                + URLDecoder.decode(path.replace("+", " "), StandardCharsets.UTF_8)
                        .replaceAll("[-_/.?&=#]+", " ");
    }
}
