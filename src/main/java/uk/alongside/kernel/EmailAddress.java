package uk.alongside.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address, in lower case, of the shape that mail servers accept. Whether mail arrives is another question. */
public record EmailAddress(String value) {

    private static final Pattern SHAPE = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

    public EmailAddress {
        if (value.length() > 254) {
            throw new RuleBroken("An e-mail address has at most 254 characters.", "email");
        }
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new RuleBroken("Enter an e-mail address such as name@school.example.", "email");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
